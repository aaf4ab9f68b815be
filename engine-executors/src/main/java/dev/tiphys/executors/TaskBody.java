package dev.tiphys.executors;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskResult;

/** A Java function that does a task's work and tells how it goes on. */
@FunctionalInterface
public interface TaskBody {
    /**
     * Does the work. It is cancelled by an interrupt of its thread.
     *
     * @param task what to do
     * @param events for the log, the progress and files; a daemon's function calls {@link TaskEvents#started} when it
     *     is ready. {@link TaskEvents#finished} is not to be called: the function's result does that
     * @return how it ended
     * @throws Exception if it failed: the node is Failed with the exception's text, and the exit code is 1
     */
    TaskResult run(Task task, TaskEvents events) throws Exception;
}
