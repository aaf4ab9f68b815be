/** Recorded cases: reading, running, comparing. */
@NullMarked
package dev.tiphys.testing.conformance;

import org.jspecify.annotations.NullMarked;
