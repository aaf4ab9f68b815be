@NullMarked
package dev.tiphys.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
