package dev.tiphys.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.RunSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineCloseTest {
    @Test
    void close_cancels_the_tasks_and_ends_the_runs() throws Exception {
        Queue<CancelReason> reasons = new ConcurrentLinkedQueue<>();
        AtomicInteger closed = new AtomicInteger();
        CountDownLatch started = new CountDownLatch(2);
        FakeExecutor executor = FakeExecutor.of((task, events) -> {
            started.countDown();
            return reason -> {
                reasons.add(reason);
                events.finished(TaskResult.failed("cancelled"));
            };
        });
        WorkflowEngine engine = Fakes.engine()
                .executor(new FakeExecutor("fake", task -> true, executor.starter(), closed::incrementAndGet))
                .build();
        WorkflowRun run = engine.submit(Fakes.workflow(2, 2));
        started.await();
        engine.close();
        assertThat(run.await().failed()).isTrue();
        assertThat(reasons).containsExactly(CancelReason.TERMINATE, CancelReason.TERMINATE);
        assertThat(closed).hasValue(1);
        engine.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void close_does_not_wait_for_the_deaf() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        WorkflowEngine engine = Fakes.engine()
                .closeTimeout(Duration.ofMillis(20))
                .executor(FakeExecutor.of((task, events) -> {
                    started.countDown();
                    return TaskHandle.NONE;
                }))
                .build();
        WorkflowRun run = engine.submit(Fakes.workflow(1, 1));
        started.await();
        engine.close();
        assertThat(run.await().message())
                .isEqualTo("the engine was closed, and its executor did not end the task within 0.02s");
    }

    @Test
    void close_does_not_wait_for_an_executor_that_does_not_close() {
        CountDownLatch never = new CountDownLatch(1);
        WorkflowEngine engine = Fakes.engine()
                .closeTimeout(Duration.ofMillis(20))
                .executor(new FakeExecutor("stubborn", task -> true, (task, events) -> TaskHandle.NONE, () -> {
                    try {
                        never.await();
                    } catch (InterruptedException woken) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .build();
        engine.close();
    }

    @Test
    void who_waits_for_a_run_is_told_when_the_engine_closes() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        WorkflowEngine engine = Fakes.engine()
                .executor(FakeExecutor.of((task, events) -> {
                    started.countDown();
                    return reason -> events.finished(TaskResult.failed("cancelled"));
                }))
                .build();
        WorkflowRun run = engine.submit(Fakes.workflow(1, 1));
        CompletableFuture<RunSnapshot> end = run.completion().toCompletableFuture();
        started.await();
        engine.close();
        assertThat(end.isDone()).isTrue();
    }

    @Test
    void nothing_is_submitted_to_a_closed_engine() {
        WorkflowEngine engine = Fakes.engine().executor(FakeExecutor.atOnce()).build();
        engine.close();
        assertThatThrownBy(() -> engine.submit(Fakes.workflow(1, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the engine is closed");
    }

    @Test
    void no_thread_is_left() throws Exception {
        List<Thread> before = engineThreads();
        try (WorkflowEngine engine =
                Fakes.engine().executor(FakeExecutor.atOnce()).build()) {
            List<WorkflowRun> runs = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                runs.add(engine.submit(Fakes.workflow(10, 2)));
            }
            for (WorkflowRun run : runs) {
                run.await();
            }
        }
        List<Thread> left = engineThreads();
        left.removeAll(before);
        for (Thread thread : left) {
            thread.join(5_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    private static List<Thread> engineThreads() {
        List<Thread> threads = new ArrayList<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().startsWith("tiphys-"));
        return threads;
    }
}
