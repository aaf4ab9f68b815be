/** Which names a text may use, and what stands for their values before anything runs. */
@NullMarked
package dev.tiphys.core.lint.scope;

import org.jspecify.annotations.NullMarked;
