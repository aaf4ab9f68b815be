package dev.tiphys.core.run;

import dev.tiphys.executor.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** An executor in the engine: foreign code whose calls may get stuck. */
final class Guest {
    /** With so many calls stuck it is not asked any more, so that a bad executor costs so many threads at most. */
    private static final int MOST_STUCK = 3;

    private final Executor executor;
    private final String name;
    private final AtomicInteger stuck = new AtomicInteger();

    Guest(Executor executor) {
        this.executor = executor;
        this.name = nameOf(executor);
    }

    private static String nameOf(Executor executor) {
        try {
            String name = executor.name();
            return name.isBlank() ? executor.getClass().getName() : name;
        } catch (RuntimeException broken) {
            return executor.getClass().getName();
        }
    }

    Executor executor() {
        return executor;
    }

    /** The executor in a message. */
    @Override
    public String toString() {
        return "executor '" + name + "'";
    }

    boolean tooManyStuck() {
        return stuck.get() >= MOST_STUCK;
    }

    void callStuck() {
        stuck.incrementAndGet();
    }

    void callCameBack() {
        stuck.decrementAndGet();
    }
}
