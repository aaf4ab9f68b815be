@NullMarked
package dev.tiphys.benchmarks;

import org.jspecify.annotations.NullMarked;
