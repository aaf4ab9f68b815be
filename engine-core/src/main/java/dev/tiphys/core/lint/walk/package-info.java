/** The way through a manifest: from the entry point through every template that is called. */
@NullMarked
package dev.tiphys.core.lint.walk;

import org.jspecify.annotations.NullMarked;
