package dev.tiphys.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Rules about several tasks at a time. */
interface ConcurrencyRules extends ExecutorUnderTest {
    @Test
    default void aLongTaskDoesNotHoldUpAShortOne() {
        List<Started> tasks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tasks.add(start(TestTask.of(runsForLong())));
        }
        assertNotNull(
                start(TestTask.of(succeeds())).probe().awaitEnd(patience()), "a short task waits for the long ones");
        tasks.forEach(task -> task.handle().cancel(CancelReason.STOP));
    }

    @Test
    default void everyOneOfManyTasksIsAnswered() {
        Template template = succeeds();
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            probes.add(start(TestTask.of(template)).probe());
        }
        long answered = probes.stream()
                .filter(probe -> probe.awaitAnswers(1, patience()))
                .count();
        assertEquals(probes.size(), answered, "some tasks got no answer");
    }

    @Test
    default void tasksDoNotMixUpTheirTexts() {
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            probes.add(
                    start(TestTask.of(optional(echoes("text " + i), "prints"))).probe());
        }
        for (int i = 0; i < probes.size(); i++) {
            TaskResult result = Objects.requireNonNull(probes.get(i).awaitEnd(patience()));
            assertEquals("text " + i, result.result().orElse("no result"));
        }
    }

    @Test
    default void startMayBeCalledFromSeveralThreads() throws InterruptedException {
        Template template = succeeds();
        List<Probe> probes = new CopyOnWriteArrayList<>();
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> {
                try {
                    Probe probe = probe();
                    executor().start(TestTask.of(template), probe);
                    probes.add(probe);
                } catch (RuntimeException | Error e) {
                    thrown.add(e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), thrown);
        assertTrue(probes.stream().allMatch(probe -> probe.awaitAnswers(1, patience())), "some tasks got no answer");
    }
}
