package dev.tiphys.core.run;

import dev.tiphys.engine.EngineTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Real time: a few named daemon threads, made when there is work and gone after half a minute without. */
final class SystemTime implements EngineTime, Turns {
    /** Timers are looked at again after this time, so that a clock that was set does not delay them for long. */
    private static final long LONGEST_NAP = TimeUnit.MINUTES.toNanos(10);

    private static final long IDLE_SECONDS = 30;

    private final Clock clock = Clock.systemUTC();
    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor timers;

    /** @param threads the most threads, the timers' one included; at least two */
    SystemTime(int threads) {
        workers = new ThreadPoolExecutor(
                threads - 1,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named("tiphys-engine-"));
        workers.allowCoreThreadTimeOut(true);
        timers = new ScheduledThreadPoolExecutor(1, named("tiphys-timer-"));
        timers.setRemoveOnCancelPolicy(true);
        timers.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timers.allowCoreThreadTimeOut(true);
        timers.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger made = new AtomicInteger();
        return action -> {
            Thread thread = new Thread(action, prefix + made.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Timer schedule(Instant due, Runnable action) {
        SystemTimer timer = new SystemTimer(due, action);
        timer.arm();
        return timer;
    }

    @Override
    public void execute(Runnable action) {
        try {
            workers.execute(action);
        } catch (RejectedExecutionException closed) {
            // Closed: what comes now is ignored, as promised.
        }
    }

    @Override
    public boolean await(Future<?> done, Duration atMost) throws InterruptedException {
        try {
            done.get(nanos(atMost), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException over) {
            return false;
        } catch (ExecutionException ended) {
            return true;
        }
    }

    @Override
    public boolean mayHaveAnother() {
        return workers.getQueue().isEmpty() && !workers.isShutdown();
    }

    /** Has an action repeated on the timers' own thread, whatever the others do. */
    void repeat(Duration pause, Runnable action) {
        try {
            Future<?> unused = timers.scheduleWithFixedDelay(action, nanos(pause), nanos(pause), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            // Closed: what comes now is ignored, as promised.
        }
    }

    /** Has another thread take the place of one that does not come back from foreign code. */
    void addWorker() {
        synchronized (workers) {
            workers.setCorePoolSize(workers.getCorePoolSize() + 1);
        }
    }

    /** It did come back. */
    void removeWorker() {
        synchronized (workers) {
            workers.setCorePoolSize(workers.getCorePoolSize() - 1);
        }
    }

    @Override
    public void close() {
        timers.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(1, TimeUnit.SECONDS)) {
                workers.shutdownNow();
                workers.awaitTermination(1, TimeUnit.SECONDS);
            }
            timers.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static long nanos(Duration duration) {
        if (duration.isNegative()) {
            return 0;
        }
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : duration.toNanos();
    }

    /** Looks at the clock again whenever it wakes: the timers' own clock runs differently. */
    private final class SystemTimer implements Timer, Runnable {
        private final Instant due;
        private final Runnable action;
        private volatile boolean cancelled;
        private volatile @Nullable Future<?> nap;

        SystemTimer(Instant due, Runnable action) {
            this.due = due;
            this.action = action;
        }

        void arm() {
            long wait = Math.min(nanos(Duration.between(now(), due)), LONGEST_NAP);
            try {
                nap = timers.schedule(this, wait, TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException closed) {
                return;
            }
            if (cancelled) {
                cancel();
            }
        }

        @Override
        public void run() {
            if (cancelled) {
                return;
            }
            if (now().isBefore(due)) {
                arm();
            } else {
                execute(action);
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            Future<?> current = nap;
            if (current != null) {
                current.cancel(false);
            }
        }
    }
}
