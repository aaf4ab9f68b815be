/** Assertions about runs that print the tree of the run when they fail. */
@NullMarked
package dev.tiphys.testing.assertions;

import org.jspecify.annotations.NullMarked;
