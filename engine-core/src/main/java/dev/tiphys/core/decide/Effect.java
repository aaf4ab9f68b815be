package dev.tiphys.core.decide;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskHandle.CancelReason;

/** What the shell shall do after a round. */
public sealed interface Effect {
    /**
     * Has it carried out.
     *
     * @return whether the performer goes on with the next effect; false if another one does
     */
    boolean by(Performer performer);

    /** Who carries out effects; for what is returned see {@link #by}. */
    interface Performer {
        /** See {@link Start}. */
        boolean start(long execution, Task task);

        /** See {@link Cancel}. */
        boolean cancel(long execution, CancelReason reason);
    }

    /**
     * Start a task.
     *
     * @param execution the number that its events carry
     */
    record Start(long execution, Task task) implements Effect {
        @Override
        public boolean by(Performer performer) {
            return performer.start(execution, task);
        }
    }

    /** Ask a started task to end; it answers with {@link TaskEvent.Finished}. */
    record Cancel(long execution, CancelReason reason) implements Effect {
        @Override
        public boolean by(Performer performer) {
            return performer.cancel(execution, reason);
        }
    }
}
