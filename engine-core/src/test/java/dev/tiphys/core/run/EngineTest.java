package dev.tiphys.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.core.decide.DeciderFactory;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.core.decide.Surroundings;
import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.RetryPlan;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.ObjectMeta;
import dev.tiphys.model.Workflow;
import dev.tiphys.model.WorkflowSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EngineTest {
    @Test
    void await_gives_the_final_state() throws Exception {
        try (WorkflowEngine engine =
                Fakes.engine().executor(FakeExecutor.atOnce()).build()) {
            RunSnapshot end = engine.submit(Fakes.workflow(10, 3)).await();
            assertThat(end.phase()).isEqualTo(WorkflowPhase.SUCCEEDED);
            assertThat(end.progress().done()).isEqualTo(10);
        }
    }

    @Test
    void await_with_a_limit_gives_nothing_while_the_run_goes_on() throws Exception {
        try (WorkflowEngine engine = Fakes.engine()
                .executor(FakeExecutor.of((task, events) -> reason -> events.finished(TaskResult.failed("cancelled"))))
                .build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(1, 1));
            assertThat(run.await(Duration.ofMillis(1))).isEmpty();
            run.terminate();
            assertThat(run.await().failed()).isTrue();
        }
    }

    @Test
    void two_thousand_runs_of_ten_tasks_need_at_most_eight_engine_threads() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        AtomicInteger most = new AtomicInteger();
        AtomicInteger started = new AtomicInteger();
        try (WorkflowEngine engine = Fakes.engine()
                .keepFinished(5000)
                .executor(FakeExecutor.of((task, events) -> {
                    if (started.incrementAndGet() % 500 == 0) {
                        most.accumulateAndGet(Fakes.engineThreads().size(), Math::max);
                    }
                    workers.execute(() -> events.finished(TaskResult.succeeded()));
                    return TaskHandle.NONE;
                }))
                .build()) {
            List<WorkflowRun> runs = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                runs.add(engine.submit(Fakes.workflow(10, 3)));
            }
            for (WorkflowRun run : runs) {
                assertThat(run.await().succeeded()).isTrue();
            }
            assertThat(engine.runs()).hasSize(2000);
        } finally {
            workers.shutdown();
        }
        assertThat(started).hasValue(20_000);
        assertThat(most.get()).isBetween(1, 8);
    }

    @Test
    void what_is_reported_before_a_round_is_one_batch() throws Exception {
        List<FakeDecider> deciders = new ArrayList<>();
        Queue<TaskEvents> waiting = new ConcurrentLinkedQueue<>();
        try (WorkflowEngine engine = Fakes.engine((id, tasks, width, around) -> {
                    FakeDecider decider = new FakeDecider(id, tasks, width, around);
                    deciders.add(decider);
                    return decider;
                })
                .executor(FakeExecutor.of((task, events) -> {
                    waiting.add(events);
                    if (waiting.size() == 6) {
                        waiting.forEach(each -> each.finished(TaskResult.succeeded()));
                    }
                    return TaskHandle.NONE;
                }))
                .build()) {
            engine.submit(Fakes.workflow(6, 6)).await();
        }
        assertThat(deciders.get(0).batches).containsExactly(0, 6);
    }

    @Test
    void a_long_run_does_not_keep_others_from_their_turn() throws Exception {
        try (WorkflowEngine engine =
                Fakes.engine().threads(2).executor(FakeExecutor.atOnce()).build()) {
            WorkflowRun endless = engine.submit(Fakes.workflow(Integer.MAX_VALUE, 1));
            WorkflowRun shortOne = engine.submit(Fakes.workflow(10, 1));
            assertThat(shortOne.await().succeeded()).isTrue();
            assertThat(endless.snapshot().finished()).isFalse();
        }
    }

    @Test
    void a_timer_gives_the_run_a_round() throws Exception {
        CountDownLatch woken = new CountDownLatch(2);
        try (WorkflowEngine engine = Fakes.engine(
                        (id, tasks, width, around) -> new FakeDecider(id, tasks, width, around) {
                            @Override
                            @Nullable
                            Instant wakeAt(Instant now) {
                                woken.countDown();
                                return woken.getCount() == 0 ? null : now.plusMillis(5);
                            }
                        })
                .executor(FakeExecutor.of((task, events) -> TaskHandle.NONE))
                .closeTimeout(Duration.ofMillis(10))
                .build()) {
            engine.submit(Fakes.workflow(1, 1));
            assertThat(woken.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_suspended_run_starts_nothing_until_it_is_resumed() throws Exception {
        BlockingQueue<TaskEvents> started = new LinkedBlockingQueue<>();
        try (WorkflowEngine engine = Fakes.engine()
                .executor(FakeExecutor.of((task, events) -> {
                    started.add(events);
                    return TaskHandle.NONE;
                }))
                .build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(2, 1));
            TaskEvents first = started.take();
            run.suspend();
            assertThat(run.snapshot().suspended()).isTrue();
            first.finished(TaskResult.succeeded());
            run.resume();
            assertThat(run.snapshot().suspended()).isFalse();
            started.take().finished(TaskResult.succeeded());
            assertThat(run.await().succeeded()).isTrue();
        }
    }

    @Test
    void a_refused_command_is_thrown_to_its_caller() throws Exception {
        try (WorkflowEngine engine =
                Fakes.engine().executor(FakeExecutor.atOnce()).build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(1, 1));
            RunSnapshot end = run.await();
            assertThatThrownBy(run::suspend)
                    .isInstanceOf(OperationRefusedException.class)
                    .hasMessage("the run has ended");
            assertThatThrownBy(() -> run.stop(NodeSelector.ALL, "")).isInstanceOf(OperationRefusedException.class);
            assertThat(run.snapshot()).isEqualTo(end);
        }
    }

    @Test
    void a_retry_opens_the_run_again_and_a_plan_serves_once() throws Exception {
        AtomicInteger executions = new AtomicInteger();
        try (WorkflowEngine engine = Fakes.engine()
                .executor(FakeExecutor.of((task, events) -> {
                    boolean first = executions.incrementAndGet() == 1;
                    events.finished(first ? TaskResult.failed("once") : TaskResult.succeeded());
                    return TaskHandle.NONE;
                }))
                .build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(1, 1));
            assertThat(run.await().message()).isEqualTo("once");
            RetryPlan plan = engine.planRetry(run.id(), RetryOptions.defaults());
            assertThat(engine.retry(plan).await().succeeded()).isTrue();
            assertThat(run.completion().toCompletableFuture().join().succeeded())
                    .isTrue();
            assertThatThrownBy(() -> engine.retry(plan))
                    .isInstanceOf(OperationRefusedException.class)
                    .hasMessage("the run has changed");
            assertThat(executions).hasValue(2);
        }
    }

    @Test
    void a_run_is_submitted_again_under_a_new_name() throws Exception {
        try (WorkflowEngine engine =
                Fakes.engine().executor(FakeExecutor.atOnce()).build()) {
            WorkflowRun first = engine.submit(Fakes.workflow(1, 1));
            first.await();
            WorkflowRun second = engine.resubmit(first.id(), ResubmitOptions.defaults());
            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(second.await().succeeded()).isTrue();
            assertThat(engine.runs()).extracting(WorkflowRun::id).containsExactly(first.id(), second.id());
        }
    }

    @Test
    void the_same_seed_gives_the_same_ids() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (WorkflowEngine engine =
                    Fakes.engine().seed(7).executor(FakeExecutor.atOnce()).build()) {
                ids.add(engine.submit(Fakes.workflow(1, 1)).id());
            }
        }
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void only_the_newest_finished_runs_are_kept() throws Exception {
        try (WorkflowEngine engine =
                Fakes.engine().keepFinished(1).executor(FakeExecutor.atOnce()).build()) {
            WorkflowRun first = engine.submit(Fakes.workflow(1, 1));
            first.await();
            WorkflowRun second = engine.submit(Fakes.workflow(1, 1));
            second.await();
            assertThat(engine.runs()).containsExactly(second);
            assertThat(engine.run(first.id())).isEmpty();
            assertThat(first.snapshot().succeeded()).isTrue();
            assertThatThrownBy(() -> engine.planRetry(first.id(), RetryOptions.defaults()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(first.id());
        }
    }

    @Test
    void a_task_has_a_directory_and_a_log(@TempDir Path base) throws Exception {
        try (WorkflowEngine engine = Fakes.engine()
                .directory(base)
                .executor(FakeExecutor.of((task, events) -> {
                    events.output("hello\n");
                    events.output("world\n");
                    events.finished(TaskResult.succeeded());
                    return TaskHandle.NONE;
                }))
                .build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(1, 1));
            run.await();
            Path directory = run.directory("task-0").orElseThrow();
            assertThat(directory).startsWith(base);
            assertThat(directory.resolve("main.log")).hasContent("hello\nworld\n");
            assertThat(run.directory("task-1")).isEmpty();
            engine.retry(run.id(), RetryOptions.defaults()).await();
            assertThat(run.directory("task-0").orElseThrow()).isNotEqualTo(directory);
            assertThat(directory.resolve("main.log")).exists();
        }
    }

    @Test
    void temporary_directories_go_when_the_engine_closes() throws Exception {
        Path directory;
        try (WorkflowEngine engine = Fakes.engine()
                .executor(FakeExecutor.of((task, events) -> {
                    events.output("hello");
                    events.finished(TaskResult.succeeded());
                    return TaskHandle.NONE;
                }))
                .build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(1, 1));
            run.await();
            directory = run.directory("task-0").orElseThrow();
            assertThat(Files.isDirectory(directory)).isTrue();
        }
        assertThat(directory).doesNotExist();
    }

    @Test
    void a_workflow_without_a_name_gets_one_from_its_prefix() {
        List<String> names = new ArrayList<>();
        EngineBuilder builder = new EngineBuilder(options -> new NameSpy(FakeDecider.factory(FakeDecider::new), names));
        try (WorkflowEngine engine = builder.executor(FakeExecutor.atOnce()).build()) {
            Workflow workflow = Fakes.workflow(1, 1);
            engine.submit(workflow.withMetadata(ObjectMeta.builder()
                    .generateName("hello-")
                    .labels(workflow.metadata().labels())
                    .build()));
            engine.submit(new Workflow(workflow.metadata(), WorkflowSpec.EMPTY));
        }
        assertThat(names.get(0)).matches("hello-[a-z0-9]{5}");
        assertThat(names.get(1)).isEqualTo("wf");
    }

    private record NameSpy(DeciderFactory factory, List<String> names) implements DeciderFactory {
        @Override
        public RunDecider start(
                Workflow workflow, Arguments arguments, Identity identity, Surroundings around, Instant now) {
            names.add(identity.name());
            return factory.start(workflow, arguments, identity, around, now);
        }

        @Override
        public RunDecider resubmit(
                RunDecider original, ResubmitOptions options, Identity identity, Surroundings around, Instant now) {
            return factory.resubmit(original, options, identity, around, now);
        }
    }
}
