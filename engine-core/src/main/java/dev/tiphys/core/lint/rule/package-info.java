/** The rules, by what they look at. */
@NullMarked
package dev.tiphys.core.lint.rule;

import org.jspecify.annotations.NullMarked;
