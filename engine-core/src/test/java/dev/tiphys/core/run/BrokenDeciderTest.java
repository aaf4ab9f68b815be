package dev.tiphys.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.core.decide.Decision;
import dev.tiphys.core.decide.Surroundings;
import dev.tiphys.core.decide.TaskEvent;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.WorkflowPhase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A defect in the decider ends its run, and only that. */
@Timeout(60)
class BrokenDeciderTest {
    /** Fails in its second round if it has seven tasks. */
    private static final class Defective extends FakeDecider {
        private final boolean defective;
        private final Surroundings around;

        Defective(String runId, int tasks, int width, Surroundings surroundings) {
            super(runId, tasks, width, surroundings);
            defective = tasks == 7;
            around = surroundings;
        }

        @Override
        public Decision decide(List<TaskEvent> events, Instant now) {
            if (defective && batches.size() == 1) {
                throw new ArithmeticException("two and two are five");
            }
            around.locks()
                    .tryAcquire(Map.of("default/Mutex/m" + runId, 1), new Surroundings.Holder("n", 0, Instant.EPOCH));
            return super.decide(events, now);
        }

        @Override
        public String focus() {
            return "wf[0].a";
        }
    }

    @Test
    void the_run_ends_as_an_error_that_names_run_and_node() throws Exception {
        try (WorkflowEngine engine =
                Fakes.engine(Defective::new).executor(FakeExecutor.atOnce()).build()) {
            WorkflowRun bad = engine.submit(Fakes.workflow(7, 1));
            RunSnapshot end = bad.await();
            assertThat(end.phase()).isEqualTo(WorkflowPhase.ERROR);
            assertThat(end.message())
                    .isEqualTo("defect in the engine, run " + bad.id()
                            + ", node wf[0].a: java.lang.ArithmeticException: two and two are five");
            assertThat(end.workflowName()).isEqualTo("wf");
            assertThat(end.finishedAt()).isPresent();
            assertThatThrownBy(bad::suspend).isInstanceOf(OperationRefusedException.class);
        }
    }

    @Test
    void other_runs_go_on() throws Exception {
        try (WorkflowEngine engine =
                Fakes.engine(Defective::new).executor(FakeExecutor.atOnce()).build()) {
            WorkflowRun bad = engine.submit(Fakes.workflow(7, 1));
            WorkflowRun good = engine.submit(Fakes.workflow(8, 1));
            assertThat(bad.await().phase()).isEqualTo(WorkflowPhase.ERROR);
            assertThat(good.await().phase()).isEqualTo(WorkflowPhase.SUCCEEDED);
        }
    }

    @Test
    void its_tasks_are_cancelled() throws Exception {
        BlockingQueue<CancelReason> cancelled = new LinkedBlockingQueue<>();
        try (WorkflowEngine engine = Fakes.engine(Defective::new)
                .executor(FakeExecutor.of((task, events) -> {
                    if (task.nodeName().equals("task-0")) {
                        events.finished(TaskResult.succeeded());
                    }
                    return cancelled::add;
                }))
                .build()) {
            engine.submit(Fakes.workflow(7, 2)).await();
            assertThat(cancelled.poll(30, TimeUnit.SECONDS)).isEqualTo(CancelReason.TERMINATE);
        }
    }

    // Often, for it depends on whether the run's loop rests already.
    @RepeatedTest(50)
    void a_command_that_fails_by_a_defect_ends_the_run_too() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        try (WorkflowEngine engine = Fakes.engine(
                        (id, tasks, width, around) -> new FakeDecider(id, tasks, width, around) {
                            @Override
                            public void suspend(Instant now) {
                                throw new NullPointerException("oops");
                            }
                        })
                .executor(FakeExecutor.of((task, events) -> {
                    started.countDown();
                    return reason -> events.finished(TaskResult.succeeded());
                }))
                .build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(1, 1));
            started.await();
            assertThatThrownBy(run::suspend)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("oops");
            assertThat(run.await().phase()).isEqualTo(WorkflowPhase.ERROR);
        }
    }
}
