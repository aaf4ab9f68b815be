/** What Argo accepts but nobody means: warnings and notes. */
@NullMarked
package dev.tiphys.core.lint.beyond;

import org.jspecify.annotations.NullMarked;
