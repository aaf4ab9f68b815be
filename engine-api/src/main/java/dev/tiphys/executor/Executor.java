package dev.tiphys.executor;

/**
 * Does the work of tasks: the plugin interface of the engine.
 *
 * <p>The engine asks its executors in order and hands a task to the first that accepts it. An executor that throws,
 * hangs, answers twice or late harms only its own task.
 */
public interface Executor extends AutoCloseable {
    /** A short name for messages and logs. */
    String name();

    /** Whether this executor does such a task. Called on an engine thread; must be quick and must not block. */
    boolean accepts(Task task);

    /**
     * Starts a task. Called on an engine thread: must return soon and report through {@code events} from any thread,
     * also before it returns.
     *
     * @return the way to cancel it
     */
    TaskHandle start(Task task, TaskEvents events);

    /** Ends what still runs, in bounded time. */
    @Override
    default void close() {}
}
