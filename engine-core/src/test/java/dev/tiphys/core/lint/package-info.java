@NullMarked
package dev.tiphys.core.lint;

import org.jspecify.annotations.NullMarked;
