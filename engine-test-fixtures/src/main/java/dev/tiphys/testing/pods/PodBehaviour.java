package dev.tiphys.testing.pods;

import dev.tiphys.executor.Task;

/** Says what pods do. */
@FunctionalInterface
public interface PodBehaviour {
    /**
     * What an execution of a task does. Asked once for each execution, when it starts.
     *
     * @param execution how often this very node was executed before
     */
    PodOutcome of(Task task, int execution);
}
