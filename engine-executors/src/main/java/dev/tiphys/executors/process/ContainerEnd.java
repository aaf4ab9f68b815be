package dev.tiphys.executors.process;

import org.jspecify.annotations.Nullable;

/**
 * How a main container ended.
 *
 * @param name the container's
 * @param code its exit code
 * @param reason why, if there is more to say than the code does
 * @param process the process that ran last; null if none did
 */
record ContainerEnd(
        String name, int code, String reason, @Nullable ContainerProcess process) {
    /** What it printed; null if nobody wanted to know. */
    @Nullable
    String output() throws InterruptedException {
        return process == null ? null : process.output();
    }
}
