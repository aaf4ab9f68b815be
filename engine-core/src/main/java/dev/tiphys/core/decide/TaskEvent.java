package dev.tiphys.core.decide;

import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.Progress;

/** What an executor reported of a task. The execution number is that of the {@link Effect.Start} it belongs to. */
public sealed interface TaskEvent {
    /** Which start of a task this is about; unique in the run. */
    long execution();

    /** @param address where it can be reached, or empty */
    record Started(long execution, String address) implements TaskEvent {}

    record Progressed(long execution, Progress progress) implements TaskEvent {}

    record Finished(long execution, TaskResult result) implements TaskEvent {}
}
