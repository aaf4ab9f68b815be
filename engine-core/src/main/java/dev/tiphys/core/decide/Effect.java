package dev.tiphys.core.decide;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskHandle.CancelReason;

/** What the shell shall do after a round. */
public sealed interface Effect {
    /** Has it carried out. */
    void by(Performer performer);

    /** Who carries out effects. */
    interface Performer {
        /** See {@link Start}. */
        void start(long execution, Task task);

        /** See {@link Cancel}. */
        void cancel(long execution, CancelReason reason);
    }

    /**
     * Start a task.
     *
     * @param execution the number that its events carry
     */
    record Start(long execution, Task task) implements Effect {
        @Override
        public void by(Performer performer) {
            performer.start(execution, task);
        }
    }

    /** Ask a started task to end; it answers with {@link TaskEvent.Finished}. */
    record Cancel(long execution, CancelReason reason) implements Effect {
        @Override
        public void by(Performer performer) {
            performer.cancel(execution, reason);
        }
    }
}
