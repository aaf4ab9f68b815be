package dev.tiphys.engine;

import java.time.Instant;

/**
 * Time and threads as the engine sees them: the real ones by default, virtual ones in tests.
 *
 * <p>The engine never reads a clock, sleeps or starts a thread in any other way.
 */
public interface EngineTime extends AutoCloseable {
    /** The time now. May be called from any thread. */
    Instant now();

    /** Has {@code action} executed (as by {@link #execute}) once, not before {@code due}. */
    Timer schedule(Instant due, Runnable action);

    /** Has {@code action} executed soon, on a thread of this object; never on the caller's stack. */
    void execute(Runnable action);

    /** Ends all threads in bounded time; nothing is executed afterwards. */
    @Override
    void close();

    /** An action that may still be called off. */
    interface Timer {
        /** Calls the action off if it has not begun; does nothing otherwise. */
        void cancel();
    }
}
