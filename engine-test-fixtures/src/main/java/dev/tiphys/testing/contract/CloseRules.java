package dev.tiphys.testing.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        run(TestTask.of(succeeds()));
        start(TestTask.of(runsForLong())).probe().awaitStart(calm());
        Set<Thread> ours = new HashSet<>(Thread.getAllStackTraces().keySet());
        ours.removeAll(before);
        executor().close();
        long end = System.nanoTime() + patience().toNanos();
        for (Thread thread : ours) {
            if (!isOfTheRuntime(thread)) {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        }
        assertEquals(
                Set.of(),
                ours.stream()
                        .filter(thread -> thread.isAlive() && !isOfTheRuntime(thread))
                        .map(Thread::getName)
                        .collect(Collectors.toSet()),
                "threads that are still alive after close()");
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
