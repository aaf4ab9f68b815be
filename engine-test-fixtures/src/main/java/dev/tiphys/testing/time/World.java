package dev.tiphys.testing.time;

import java.time.Instant;
import java.util.Optional;

/**
 * What happens outside of the engine in virtual time, such as pods. Nothing of it happens by itself: the virtual time
 * says when, and everything happens on its thread.
 */
public interface World {
    /**
     * What happens between two rounds of decisions: what the round started begins, what it ended ends.
     *
     * @return whether anything happened
     */
    boolean settle();

    /**
     * What falls due at the present time, but for what takes no time at all. Called once when the time has moved.
     *
     * @return whether anything happened
     */
    boolean finishDue();

    /**
     * What takes no time at all. Called when a round has changed nothing.
     *
     * @return whether anything happened
     */
    boolean finishInstant();

    /** When something falls due next; empty if nothing does by itself. */
    Optional<Instant> nextEnd();
}
