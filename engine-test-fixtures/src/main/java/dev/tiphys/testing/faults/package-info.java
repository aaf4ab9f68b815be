/** Executors and clocks that misbehave by seed. */
@NullMarked
package dev.tiphys.testing.faults;

import org.jspecify.annotations.NullMarked;
