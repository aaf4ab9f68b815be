/** Evaluation of single expressions, templates and conditions for people and scripts. */
@NullMarked
package dev.tiphys.core.eval;

import org.jspecify.annotations.NullMarked;
