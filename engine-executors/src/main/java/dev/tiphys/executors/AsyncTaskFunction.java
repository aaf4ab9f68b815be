package dev.tiphys.executors;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskResult;
import java.util.concurrent.CompletionStage;

/** A Java function that has a task's work done elsewhere. */
@FunctionalInterface
public interface AsyncTaskFunction {
    /**
     * Starts the work; called on an engine thread, must not block. It is cancelled by {@code
     * toCompletableFuture().cancel(true)} on what it returned.
     *
     * @param task what to do
     * @param events for the log, the progress and files; see {@link TaskBody#run}
     * @return completes with the way it ended, or with an exception if it failed
     * @throws Exception if it failed at once
     */
    CompletionStage<TaskResult> start(Task task, TaskEvents events) throws Exception;
}
