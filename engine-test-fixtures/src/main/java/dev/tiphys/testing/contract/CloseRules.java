package dev.tiphys.testing.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tiphys.executor.Executor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules about the end of an executor. */
interface CloseRules extends ExecutorUnderTest {
    @Test
    default void closeEndsInBoundedTime() {
        start(TestTask.of(runsForLong()));
        assertTimeout(patience(), () -> executor().close(), "close() waits for work that it should end");
    }

    @Test
    default void closeEndsWhatStillRuns() {
        Probe probe = start(TestTask.of(runsForLong())).probe();
        probe.awaitStart(calm());
        executor().close();
        assertTrue(probe.awaitAnswers(1, patience()), "a task that still ran got no answer");
    }

    @Test
    default void closeTwiceIsHarmless() {
        executor().close();
        assertDoesNotThrow(() -> executor().close());
    }

    @Test
    default void noThreadIsLeftBehind() throws InterruptedException {
        // Threads belong to the group of the thread that made them, so that tests beside this one do not disturb it.
        ThreadGroup group = new ThreadGroup("contract");
        TestTask shortTask = TestTask.of(succeeds());
        TestTask longTask = TestTask.of(runsForLong());
        Thread user = new Thread(group, () -> useAndClose(shortTask, longTask), "user of an executor");
        user.start();
        user.join();
        long end = System.nanoTime() + patience().toNanos();
        for (Thread thread : threads(group)) {
            thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        assertEquals(
                List.of(),
                threads(group).stream().map(Thread::getName).toList(),
                "threads that are still alive after close()");
    }

    private void useAndClose(TestTask shortTask, TestTask longTask) {
        Executor executor = another();
        Probe probe = probe();
        executor.start(shortTask, probe);
        probe.awaitAnswers(1, patience());
        Probe longer = probe();
        executor.start(longTask, longer);
        longer.awaitStart(calm());
        executor.close();
    }

    private static List<Thread> threads(ThreadGroup group) {
        Thread[] found = new Thread[group.activeCount() + 16];
        int count = group.enumerate(found);
        return Arrays.stream(found, 0, count)
                .filter(thread -> thread.isAlive() && !isOfTheRuntime(thread))
                .toList();
    }

    /** Threads that the Java runtime starts and keeps for itself. */
    private static boolean isOfTheRuntime(Thread thread) {
        String name = thread.getName();
        return name.startsWith("process reaper")
                || name.startsWith("ForkJoinPool.commonPool")
                || name.startsWith("CompletableFutureDelayScheduler")
                || name.equals("Common-Cleaner");
    }
}
