/** Findings beyond reading: what a manifest gets wrong, where, and what to write instead. */
@NullMarked
package dev.tiphys.core.lint;

import org.jspecify.annotations.NullMarked;
