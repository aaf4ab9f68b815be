package dev.tiphys.core.decide;

import java.util.PriorityQueue;

/** Who wants to be looked at when. Entries are not taken back: who is woken in vain does nothing. */
final class Timers {
    private record Entry(long due, long order, Runnable wake) {}

    private final PriorityQueue<Entry> queue =
            new PriorityQueue<>(java.util.Comparator.comparingLong(Entry::due).thenComparingLong(Entry::order));
    private long order;

    /** @param due epoch milliseconds */
    void at(long due, Runnable wake) {
        queue.add(new Entry(due, order++, wake));
    }

    /** Wakes all whose time has come. */
    void fire(long now) {
        while (!queue.isEmpty() && queue.peek().due <= now) {
            queue.remove().wake.run();
        }
    }

    /** The next time, or {@link Long#MAX_VALUE}. */
    long next() {
        Entry first = queue.peek();
        return first == null ? Long.MAX_VALUE : first.due;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    void clear() {
        queue.clear();
    }
}
