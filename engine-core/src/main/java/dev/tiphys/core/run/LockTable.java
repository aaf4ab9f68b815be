package dev.tiphys.core.run;

import dev.tiphys.core.decide.Surroundings.Attempt;
import dev.tiphys.core.decide.Surroundings.Holder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The mutexes and semaphores of an engine. Several locks are taken together or not at all. Each has a queue: higher
 * priority first, then the older workflow, then who came first. Only nodes of the run in front may take a place. The
 * order is the same in all queues, so that two runs that want the same two locks never wait for each other.
 */
final class LockTable {
    private final Map<String, Lock> locks = new LinkedHashMap<>();
    private final Map<Key, Set<Lock>> uses = new LinkedHashMap<>();
    private long arrivals;

    Attempt tryAcquire(String run, Map<String, Integer> limits, Holder holder, Runnable waker) {
        List<Runnable> wakers = new ArrayList<>();
        Attempt attempt = attempt(new Key(run, holder.node()), limits, holder, waker, wakers);
        wakers.forEach(Runnable::run);
        return attempt;
    }

    private synchronized Attempt attempt(
            Key key, Map<String, Integer> limits, Holder holder, Runnable waker, List<Runnable> wakers) {
        List<Lock> wanted = new ArrayList<>();
        limits.forEach((name, limit) -> {
            Lock lock = locks.computeIfAbsent(name, Lock::new);
            lock.limit = limit;
            wanted.add(lock);
        });
        Waiter waiter = new Waiter(key, holder, arrivals++, waker);
        for (Lock lock : wanted) {
            lock.enqueue(waiter);
            uses.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(lock);
        }
        Lock failed = null;
        for (Lock lock : wanted) {
            if (!lock.mayTake(key, wakers) && failed == null) {
                failed = lock;
            }
        }
        if (failed != null) {
            return new Attempt(false, failed.name, failed.free(), failed.limit);
        }
        wanted.forEach(lock -> lock.take(key, wakers));
        return new Attempt(true, "", 0, 0);
    }

    void release(String run, Holder holder) {
        List<Runnable> wakers = new ArrayList<>();
        drop(new Key(run, holder.node()), wakers);
        wakers.forEach(Runnable::run);
    }

    void releaseAll(String run) {
        List<Runnable> wakers = new ArrayList<>();
        synchronized (this) {
            for (Key key : List.copyOf(uses.keySet())) {
                if (key.run().equals(run)) {
                    drop(key, wakers);
                }
            }
        }
        wakers.forEach(Runnable::run);
    }

    /** Lets all that wait look again: a limit may have changed. */
    void wakeAll() {
        List<Runnable> wakers = new ArrayList<>();
        synchronized (this) {
            locks.values().forEach(lock -> lock.queue.forEach(waiter -> wakers.add(waiter.waker)));
        }
        wakers.forEach(Runnable::run);
    }

    private synchronized void drop(Key key, List<Runnable> wakers) {
        Set<Lock> used = uses.remove(key);
        if (used == null) {
            return;
        }
        for (Lock lock : used) {
            lock.drop(key, wakers);
            if (lock.holders.isEmpty() && lock.queue.isEmpty()) {
                locks.remove(lock.name);
            }
        }
    }

    private record Key(String run, String node) {
        /** Whether the other may take this one's place in the queue: both nodes of one run, or both the run itself. */
        boolean standsFor(Key other) {
            return run.equals(other.run) && node.isEmpty() == other.node.isEmpty();
        }
    }

    private record Waiter(Key key, Holder holder, long arrival, Runnable waker) {
        static final Comparator<Waiter> ORDER = Comparator.<Waiter>comparingInt(waiter -> -waiter.holder.priority())
                .thenComparing(waiter -> waiter.holder.created())
                .thenComparingLong(Waiter::arrival);
    }

    private static final class Lock {
        final String name;
        final Set<Key> holders = new LinkedHashSet<>();
        final TreeSet<Waiter> queue = new TreeSet<>(Waiter.ORDER);
        final Map<Key, Waiter> waiting = new LinkedHashMap<>();
        int limit;

        Lock(String name) {
            this.name = name;
        }

        int free() {
            return limit - holders.size();
        }

        void enqueue(Waiter waiter) {
            if (!holders.contains(waiter.key) && waiting.putIfAbsent(waiter.key, waiter) == null) {
                queue.add(waiter);
            }
        }

        boolean mayTake(Key key, List<Runnable> wakers) {
            if (holders.contains(key)) {
                return true;
            }
            Waiter first = queue.first();
            if (!first.key.standsFor(key)) {
                if (free() > 0) {
                    wakers.add(first.waker);
                }
                return false;
            }
            return free() > 0;
        }

        void take(Key key, List<Runnable> wakers) {
            if (holders.add(key)) {
                leaveQueue(key);
                wakeNext(wakers);
            }
        }

        void drop(Key key, List<Runnable> wakers) {
            holders.remove(key);
            leaveQueue(key);
            wakeNext(wakers);
        }

        private void leaveQueue(Key key) {
            Waiter waiter = waiting.remove(key);
            if (waiter != null) {
                queue.remove(waiter);
            }
        }

        private void wakeNext(List<Runnable> wakers) {
            queue.stream().limit(Math.max(free(), 0)).forEach(waiter -> wakers.add(waiter.waker));
        }
    }
}
