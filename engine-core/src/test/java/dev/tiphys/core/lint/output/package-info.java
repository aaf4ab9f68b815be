@NullMarked
package dev.tiphys.core.lint.output;

import org.jspecify.annotations.NullMarked;
