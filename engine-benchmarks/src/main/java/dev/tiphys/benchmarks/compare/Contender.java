package dev.tiphys.benchmarks.compare;

import dev.tiphys.cli.bench.Shape;

/** Somebody who can run the shapes. */
interface Contender extends AutoCloseable {
    /** Its column in the table. */
    String name();

    /** Whatever has to be built before a run; not timed. */
    Prepared prepare(Shape shape, int nodes) throws Exception;

    @Override
    default void close() {}

    /** A workflow that can be run any number of times. */
    @FunctionalInterface
    interface Prepared {
        /**
         * Runs it to its end.
         *
         * @return how many tasks ran
         */
        long run() throws Exception;
    }
}
