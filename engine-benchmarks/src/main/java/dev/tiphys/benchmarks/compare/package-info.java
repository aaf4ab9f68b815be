/** The same shapes of workflows on this engine, on LiteFlow and on bare futures, in one process. */
@NullMarked
package dev.tiphys.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
