package dev.tiphys.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;

/**
 * Time and threads as the engine sees them: the real ones by default, virtual ones in tests.
 *
 * <p>The engine never reads a clock, waits or starts a thread in any other way. All methods may be called from any
 * thread.
 */
public interface EngineTime extends AutoCloseable {
    /** The time now. */
    Instant now();

    /**
     * Has {@code action} executed (as by {@link #execute}) once, not before {@code due}; soon if that time has passed.
     *
     * @param action must not throw and must not block
     */
    Timer schedule(Instant due, Runnable action);

    /**
     * Has {@code action} executed soon, on a thread of this object; never on the caller's stack. Actions begin in the
     * order in which they were given.
     *
     * @param action must not throw and must not block
     */
    void execute(Runnable action);

    /**
     * Lets the calling thread wait. Real time just waits. Virtual time moves on meanwhile: it executes what is due, on
     * the calling thread, until {@code done} is done, {@code atMost} of the virtual time has passed, or nothing is left
     * that could happen.
     *
     * @param done what to wait for
     * @param atMost how long to wait; {@link #FOREVER} for no limit
     * @return whether it is done
     * @throws InterruptedException if the calling thread is interrupted
     */
    boolean await(Future<?> done, Duration atMost) throws InterruptedException;

    /** No limit for {@link #await}. */
    Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    /** Ends all threads in bounded time; nothing is executed afterwards, and what is given afterwards is ignored. */
    @Override
    void close();

    /** An action that may still be called off. */
    interface Timer {
        /** Calls the action off if it has not begun; does nothing otherwise. */
        void cancel();
    }
}
