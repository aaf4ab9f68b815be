package dev.tiphys.executor;

/**
 * Does the work of tasks: the plugin interface of the engine. Executors are given to the engine's builder, or are found
 * by the service loader.
 *
 * <p>The engine asks its executors in order and hands a task to the first that accepts it. An executor that throws,
 * hangs, answers twice, late or never harms only its own task: what it throws makes that task an Error that names the
 * executor, and a call that does not return in time is given up.
 */
public interface Executor extends AutoCloseable {
    /** A short name for messages and logs; always the same. */
    String name();

    /** Whether this executor does such a task. Called on an engine thread; must be quick and must not block. */
    boolean accepts(Task task);

    /**
     * Starts a task. Called on an engine thread, for the tasks of one run one after the other: must return soon and
     * report through {@code events} from any thread, also before it returns.
     *
     * @return the way to cancel it; {@link TaskHandle#NONE} if it cannot be cancelled
     */
    TaskHandle start(Task task, TaskEvents events);

    /** Ends what still runs, in bounded time. Called once, when the engine closes; nothing is started afterwards. */
    @Override
    default void close() {}
}
