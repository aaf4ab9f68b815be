@NullMarked
package dev.tiphys.core.lint.schema;

import org.jspecify.annotations.NullMarked;
