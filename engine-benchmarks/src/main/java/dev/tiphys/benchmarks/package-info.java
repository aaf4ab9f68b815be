/** Benchmarks of the engine's parts; each class says what an operation is. */
@NullMarked
package dev.tiphys.benchmarks;

import org.jspecify.annotations.NullMarked;
