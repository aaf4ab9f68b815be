package dev.tiphys.core.decide;

import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.Progress;

/** What an executor reported of a task. The execution number is that of the {@link Effect.Start} it belongs to. */
public sealed interface TaskEvent {
    /** Which start of a task this is about; unique in the run. */
    long execution();

    /**
     * The work has begun.
     *
     * @param address where it can be reached, or empty
     */
    record Started(long execution, String address) implements TaskEvent {}

    /** The work has come so far. */
    record Progressed(long execution, Progress progress) implements TaskEvent {}

    /** The work has ended. */
    record Finished(long execution, TaskResult result) implements TaskEvent {}
}
