package dev.tiphys.core.golang;

/**
 * What one evaluation may still spend. Whoever does work that an expression's author can make large asks here first; a
 * budget that runs out ends the evaluation with a {@link GoException}. Not thread-safe; one per evaluation.
 */
public final class Budget {
    /** Steps that an evaluation has by default. */
    public static final long DEFAULT_STEPS = 3_000_000;
    /** Bytes that the values built by an evaluation may take by default, all together. */
    public static final long DEFAULT_BYTES = 32L << 20;

    private long steps;
    private long bytes;
    private boolean exhausted;

    public Budget(long steps, long bytes) {
        this.steps = steps;
        this.bytes = bytes;
    }

    public static Budget standard() {
        return new Budget(DEFAULT_STEPS, DEFAULT_BYTES);
    }

    /** Spends steps, before the work is done. */
    public void step(long count) {
        if (count < 0 || count > steps) {
            throw exhausted("evaluation takes too many steps");
        }
        steps -= count;
    }

    /** Spends bytes, before they are allocated. A list element counts 16, a character of a string 1. */
    public void allocate(long count) {
        if (count < 0 || count > bytes) {
            throw exhausted("memory budget exceeded");
        }
        bytes -= count;
    }

    /** Fails when less than that is left; takes nothing. */
    public void check(long count) {
        if (count > bytes) {
            throw exhausted("memory budget exceeded");
        }
    }

    /** As {@link #allocate(long)} for that many list elements. */
    public void elements(long count) {
        if (count < 0 || count > bytes >> 4) {
            throw exhausted("memory budget exceeded");
        }
        bytes -= count << 4;
    }

    private GoException exhausted(String message) {
        exhausted = true;
        return new GoException(message);
    }

    /** Whether it has run out: who swallows errors of a callee must not swallow that one. */
    public boolean isExhausted() {
        return exhausted;
    }
}
