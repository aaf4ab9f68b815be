package dev.tiphys.executors;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskResult;

/** A Java function that does a task's work. */
@FunctionalInterface
public interface TaskFunction {
    /**
     * Does the work. It is cancelled by an interrupt of its thread.
     *
     * @param task what to do
     * @return how it ended
     * @throws Exception if it failed: the node is Failed with the exception's text, and the exit code is 1
     */
    TaskResult run(Task task) throws Exception;
}
