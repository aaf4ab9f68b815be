package dev.tiphys.core.decide;

import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** Who wants to be looked at when. Entries are not taken back: one that is not needed any more counts for nothing. */
final class Timers {
    private record Entry(long due, long order, Runnable wake, BooleanSupplier needed) {}

    private final PriorityQueue<Entry> queue =
            new PriorityQueue<>(java.util.Comparator.comparingLong(Entry::due).thenComparingLong(Entry::order));
    private long order;

    /** @param due epoch milliseconds */
    void at(long due, Runnable wake) {
        at(due, wake, () -> true);
    }

    /** @param needed whether there is still something to wake */
    void at(long due, Runnable wake, BooleanSupplier needed) {
        queue.add(new Entry(due, order++, wake, needed));
    }

    private void tidy() {
        while (!queue.isEmpty() && !queue.peek().needed.getAsBoolean()) {
            queue.remove();
        }
    }

    /** Wakes all whose time has come. */
    void fire(long now) {
        while (!queue.isEmpty() && queue.peek().due <= now) {
            Entry entry = queue.remove();
            if (entry.needed.getAsBoolean()) {
                entry.wake.run();
            }
        }
    }

    /** The next time, or {@link Long#MAX_VALUE}. */
    long next() {
        tidy();
        Entry first = queue.peek();
        return first == null ? Long.MAX_VALUE : first.due;
    }

    boolean isEmpty() {
        tidy();
        return queue.isEmpty();
    }

    void clear() {
        queue.clear();
    }
}
