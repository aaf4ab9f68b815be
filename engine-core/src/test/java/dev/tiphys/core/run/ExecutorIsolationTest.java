package dev.tiphys.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.WorkflowPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An executor that misbehaves harms only its own task. */
@Timeout(60)
class ExecutorIsolationTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    /** The end of a run of three tasks, of which the first goes to a bad executor and the others to a good one. */
    private static RunSnapshot runWith(EngineBuilder builder, FakeExecutor bad) throws InterruptedException {
        try (WorkflowEngine engine = builder.executor(bad.onlyFor("task-0").named("bad"))
                .executor(FakeExecutor.atOnce())
                .build()) {
            return engine.submit(Fakes.workflow(3, 3)).await();
        }
    }

    @Test
    void one_that_throws_at_start_ends_its_task_with_a_message_that_names_it() throws Exception {
        RunSnapshot end = runWith(Fakes.engine(), FakeExecutor.of((task, events) -> {
            throw new IllegalStateException("no hands");
        }));
        assertThat(end.message())
                .isEqualTo("executor 'bad' failed to start the task: java.lang.IllegalStateException: no hands");
        assertThat(end.progress().done()).isEqualTo(3);
    }

    @Test
    void one_that_throws_an_error_is_no_different() throws Exception {
        RunSnapshot end = runWith(Fakes.engine(), FakeExecutor.of((task, events) -> {
            throw new StackOverflowError();
        }));
        assertThat(end.message()).startsWith("executor 'bad' failed to start the task: java.lang.StackOverflowError");
    }

    @Test
    void one_that_throws_when_asked_ends_the_task() throws Exception {
        FakeExecutor bad = new FakeExecutor(
                "bad",
                task -> {
                    if (task.nodeName().equals("task-0")) {
                        throw new IllegalArgumentException("what?");
                    }
                    return false;
                },
                (task, events) -> TaskHandle.NONE,
                () -> {});
        try (WorkflowEngine engine =
                Fakes.engine().executor(bad).executor(FakeExecutor.atOnce()).build()) {
            RunSnapshot end = engine.submit(Fakes.workflow(3, 3)).await();
            assertThat(end.message())
                    .isEqualTo("executor 'bad' failed to look at the task: java.lang.IllegalArgumentException: what?");
            assertThat(end.progress().done()).isEqualTo(3);
        }
    }

    @Test
    void the_first_of_two_answers_counts() throws Exception {
        RunSnapshot end = runWith(Fakes.engine(), FakeExecutor.of((task, events) -> {
            events.finished(TaskResult.failed("first"));
            events.finished(TaskResult.succeeded());
            events.started("10.0.0.1");
            return TaskHandle.NONE;
        }));
        assertThat(end.message()).isEqualTo("first");
    }

    @Test
    void a_throw_after_the_answer_changes_nothing() throws Exception {
        RunSnapshot end = runWith(Fakes.engine(), FakeExecutor.of((task, events) -> {
            events.finished(TaskResult.succeeded());
            throw new IllegalStateException("late");
        }));
        assertThat(end.phase()).isEqualTo(WorkflowPhase.SUCCEEDED);
    }

    @Test
    @SuppressWarnings("NullAway") // the careless executor
    void null_for_a_handle_or_a_result_is_survived() throws Exception {
        RunSnapshot end = runWith(Fakes.engine(), FakeExecutor.of((task, events) -> {
            events.finished(null);
            return null;
        }));
        assertThat(end.message()).isEqualTo("executor 'bad' gave no result");
    }

    @Test
    void an_answer_after_the_end_of_the_run_is_ignored() throws Exception {
        BlockingQueue<TaskEvents> started = new LinkedBlockingQueue<>();
        try (WorkflowEngine engine = Fakes.engine()
                .executor(FakeExecutor.of((task, events) -> {
                    started.add(events);
                    return reason -> events.finished(TaskResult.failed(reason.name()));
                }))
                .build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(1, 1));
            TaskEvents task = started.take();
            run.terminate();
            assertThat(run.await().message()).isEqualTo("TERMINATE");
            task.finished(TaskResult.succeeded());
            task.started("");
            assertThat(run.snapshot().message()).isEqualTo("TERMINATE");
        }
    }

    @Test
    void a_cancelled_task_that_never_answers_is_given_up() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        try (WorkflowEngine engine = Fakes.engine()
                .cancelTimeout(SHORT)
                .executor(FakeExecutor.of((task, events) -> {
                            started.countDown();
                            return TaskHandle.NONE;
                        })
                        .named("deaf"))
                .build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(1, 1));
            started.await();
            run.terminate();
            assertThat(run.await().message())
                    .isEqualTo("executor 'deaf' did not end the task within 0.05s after it was told to");
        }
    }

    @Test
    void a_cancel_that_throws_is_survived() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        try (WorkflowEngine engine = Fakes.engine()
                .cancelTimeout(SHORT)
                .executor(FakeExecutor.of((task, events) -> {
                    started.countDown();
                    return reason -> {
                        throw new IllegalStateException("never");
                    };
                }))
                .build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(1, 1));
            started.await();
            run.terminate();
            assertThat(run.await().failed()).isTrue();
        }
    }

    @Test
    void a_start_that_hangs_is_given_up_and_interrupted() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        RunSnapshot end = runWith(Fakes.engine().callTimeout(SHORT), FakeExecutor.of((task, events) -> {
            try {
                never.await();
            } catch (InterruptedException woken) {
                interrupted.set(true);
            }
            return TaskHandle.NONE;
        }));
        assertThat(end.message())
                .isEqualTo("executor 'bad' did not come back within 0.05s from a call that must return at once");
        assertThat(end.progress().done()).isEqualTo(3);
        assertThat(interrupted).isTrue();
    }

    @Test
    void commands_are_taken_while_a_start_hangs() throws Exception {
        CountDownLatch inCall = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (WorkflowEngine engine = Fakes.engine()
                .executor(FakeExecutor.of((task, events) -> {
                    inCall.countDown();
                    awaitQuietly(release);
                    events.finished(TaskResult.succeeded());
                    return TaskHandle.NONE;
                }))
                .build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(2, 1));
            inCall.await();
            run.suspend();
            assertThat(run.snapshot().suspended()).isTrue();
            release.countDown();
            run.resume();
            assertThat(run.await().succeeded()).isTrue();
        }
    }

    @Test
    void a_thread_that_ignores_the_interrupt_is_replaced_and_its_late_handle_cancelled() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        BlockingQueue<CancelReason> cancelled = new LinkedBlockingQueue<>();
        try (WorkflowEngine engine = Fakes.engine()
                .threads(2)
                .callTimeout(SHORT)
                .executor(FakeExecutor.of((task, events) -> {
                            awaitQuietly(release);
                            return cancelled::add;
                        })
                        .onlyFor("task-0"))
                .executor(FakeExecutor.atOnce())
                .build()) {
            List<WorkflowRun> runs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                runs.add(engine.submit(Fakes.workflow(5, 2)));
            }
            for (WorkflowRun run : runs) {
                RunSnapshot end = run.await();
                assertThat(end.failed()).isTrue();
                assertThat(end.progress().done()).isEqualTo(5);
            }
            release.countDown();
            assertThat(cancelled.poll(30, TimeUnit.SECONDS)).isEqualTo(CancelReason.TERMINATE);
        }
    }

    @Test
    void an_executor_with_three_stuck_calls_is_not_asked_any_more() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (WorkflowEngine engine = Fakes.engine()
                .callTimeout(SHORT)
                .executor(FakeExecutor.of((task, events) -> {
                            awaitQuietly(release);
                            return TaskHandle.NONE;
                        })
                        .named("stuck"))
                .build()) {
            RunSnapshot end = engine.submit(Fakes.workflow(4, 1)).await();
            assertThat(end.message().lines().toList().get(3))
                    .contains("executor 'stuck' was not asked, calls to it do not return");
            release.countDown();
        }
    }

    @Test
    void a_task_that_nobody_accepts_says_what_to_do() throws Exception {
        try (WorkflowEngine engine = Fakes.engine()
                .executor(FakeExecutor.atOnce().onlyFor("nothing"))
                .build()) {
            assertThat(engine.submit(Fakes.workflow(1, 1)).await().message())
                    .isEqualTo("no executor accepts template 'work' with image 'acme/work'; give the engine one: "
                            + "a Java function, as by Executors.image(\"acme/work\", task -> …), "
                            + "or for all containers new ProcessExecutor()");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                latch.await();
                done = true;
            } catch (InterruptedException ignored) {
                // Stubborn on purpose.
            }
        }
    }
}
