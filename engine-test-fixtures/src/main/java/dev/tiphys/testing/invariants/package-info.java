/** What holds for every run, as properties that can be checked. */
@NullMarked
package dev.tiphys.testing.invariants;

import org.jspecify.annotations.NullMarked;
