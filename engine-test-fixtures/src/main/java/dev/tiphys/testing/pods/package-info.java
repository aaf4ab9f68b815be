/** Scripted pods: what stands for the outside world in a test. */
@NullMarked
package dev.tiphys.testing.pods;

import org.jspecify.annotations.NullMarked;
