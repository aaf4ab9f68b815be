package dev.tiphys.executor;

import dev.tiphys.graph.Progress;

/**
 * Where an executor reports on one task. Every method may be called from any thread and returns at once; what comes
 * after {@link #finished} is ignored and noted.
 */
public interface TaskEvents {
    /**
     * The work has begun. Optional; for a daemon it means that it is ready.
     *
     * @param address where it can be reached, or empty
     */
    void started(String address);

    /** How far the work has come. */
    void progress(Progress progress);

    /** The work has ended and left nothing behind. */
    void finished(TaskResult result);
}
