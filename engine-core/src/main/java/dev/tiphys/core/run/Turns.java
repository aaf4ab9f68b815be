package dev.tiphys.core.run;

/** Who is next on the engine's threads. */
@FunctionalInterface
interface Turns {
    /** Everybody queues up anew after each turn. */
    Turns ONE_EACH = () -> false;

    /** Whether a run that has had its turn may go on at once, because nobody waits for the thread. */
    boolean mayHaveAnother();
}
