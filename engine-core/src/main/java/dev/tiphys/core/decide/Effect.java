package dev.tiphys.core.decide;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskHandle.CancelReason;

/** What the shell shall do after a round. */
public sealed interface Effect {
    /**
     * Start a task.
     *
     * @param execution the number that its events carry
     */
    record Start(long execution, Task task) implements Effect {}

    /** Ask a started task to end; it answers with {@link TaskEvent.Finished}. */
    record Cancel(long execution, CancelReason reason) implements Effect {}
}
