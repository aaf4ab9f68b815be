package dev.tiphys.core.run;

import dev.tiphys.executor.Task;

/** What a run's loop tells and asks the engine. Called by the performer, outside of locks. */
interface RunHooks {
    /** A directory for a task. */
    TaskFiles newFiles(Task task);

    /** The run's state has changed. */
    void changed();

    /** The run has ended; those who wait for it are told afterwards. */
    void ended();

    /** The calling thread is back from a call that was given up. */
    void cameBack(Execution execution);
}
