/** Argo's messages, each built in one place. */
@NullMarked
package dev.tiphys.core.lint.text;

import org.jspecify.annotations.NullMarked;
