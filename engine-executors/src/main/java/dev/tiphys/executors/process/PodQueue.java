package dev.tiphys.executors.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/** Lets so many pods run at once; the others wait in the order in which they came. */
final class PodQueue {
    private final int most;
    private final Executor threads;
    private final Deque<PodTask> waiting = new ArrayDeque<>();
    private final Set<PodTask> running = new LinkedHashSet<>();
    private int counted;

    PodQueue(int most, Executor threads) {
        this.most = most;
        this.threads = threads;
    }

    synchronized void add(PodTask task) {
        if (task.isCounted() && counted >= most) {
            waiting.add(task);
        } else {
            begin(task);
        }
    }

    private void begin(PodTask task) {
        running.add(task);
        counted += task.isCounted() ? 1 : 0;
        threads.execute(task);
    }

    synchronized void ended(PodTask task) {
        if (running.remove(task) && task.isCounted()) {
            counted--;
        }
        while (counted < most && !waiting.isEmpty()) {
            begin(waiting.remove());
        }
    }

    /** A task that was cancelled before it began. */
    synchronized void forget(PodTask task) {
        if (!waiting.remove(task)) {
            ended(task);
        }
    }

    synchronized List<PodTask> all() {
        List<PodTask> all = new ArrayList<>(waiting);
        all.addAll(running);
        return all;
    }
}
