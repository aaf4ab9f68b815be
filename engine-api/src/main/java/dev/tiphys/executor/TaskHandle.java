package dev.tiphys.executor;

/** A started task, as its executor lets the engine see it. */
@FunctionalInterface
public interface TaskHandle {
    /** The handle of a task that cannot be cancelled: it ends when it ends. */
    TaskHandle NONE = reason -> {};

    /**
     * Asks the task to end. It must still report {@link TaskEvents#finished} when it really has. Called on any thread;
     * may be called more than once, and after the task has ended; must return soon.
     *
     * @param reason why
     */
    void cancel(CancelReason reason);

    /** Why the engine wants a task to end. */
    enum CancelReason {
        /** The run was stopped. */
        STOP,
        /** The run was terminated, or the engine closes. */
        TERMINATE,
        /** A deadline or timeout has passed. */
        DEADLINE,
        /** A daemon is no longer needed. */
        DAEMON_END
    }
}
