package dev.tiphys.testing.conformance;

import java.time.Duration;

/** Keeps a case from going on for ever. */
final class Budget {
    private static final int ROUNDS = 200_000;
    private static final int SECONDS = 100_000;
    private static final long NANOS = Duration.ofSeconds(20).toNanos();
    private int rounds;
    private int seconds;
    private long begin;

    void reset() {
        rounds = 0;
        seconds = 0;
        begin = System.nanoTime();
    }

    void spendRound() {
        if (++rounds > ROUNDS) {
            throw new EndlessException("after " + ROUNDS + " rounds");
        }
        if (System.nanoTime() - begin > NANOS) {
            throw new EndlessException("within 20 seconds");
        }
    }

    void spendSecond() {
        if (++seconds > SECONDS) {
            throw new EndlessException("after " + SECONDS + " moves of the clock");
        }
    }

    /** The case does not end. */
    static final class EndlessException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EndlessException(String when) {
            super("does not end " + when);
        }
    }
}
