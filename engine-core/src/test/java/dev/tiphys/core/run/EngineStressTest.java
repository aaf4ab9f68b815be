package dev.tiphys.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.core.decide.Decision;
import dev.tiphys.core.decide.Surroundings;
import dev.tiphys.core.decide.TaskEvent;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.RunSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Users, executors and the engine at the same runs at the same time. */
@Timeout(120)
class EngineStressTest {
    private static final int RUNS = 60;
    private static final int USERS = 4;

    private final AtomicInteger inDecider = new AtomicInteger();
    private final Map<String, AtomicInteger> owners = new ConcurrentHashMap<>();

    /** Notices two owners at once, and unknown or repeated answers. */
    private FakeDecider watched(String id, int tasks, int width, Surroundings around) {
        AtomicInteger owner = owners.computeIfAbsent(id, key -> new AtomicInteger());
        return new FakeDecider(id, tasks, width, around) {
            @Override
            public Decision decide(List<TaskEvent> events, Instant now) {
                if (owner.incrementAndGet() != 1) {
                    throw new AssertionError("two owners");
                }
                inDecider.incrementAndGet();
                try {
                    return super.decide(events, now);
                } finally {
                    owner.decrementAndGet();
                }
            }

            @Override
            public RunSnapshot snapshot() {
                if (owner.incrementAndGet() != 1) {
                    throw new AssertionError("two owners");
                }
                try {
                    return super.snapshot();
                } finally {
                    owner.decrementAndGet();
                }
            }
        };
    }

    @Test
    void every_run_ends_whatever_is_done_to_it() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(4);
        ExecutorService users = Executors.newFixedThreadPool(USERS);
        try (WorkflowEngine engine = Fakes.engine(this::watched)
                .cancelTimeout(Duration.ofSeconds(60))
                .executor(FakeExecutor.of((task, events) -> {
                    Future<?> unused = workers.submit(() -> {
                        events.started("");
                        events.finished(TaskResult.succeeded());
                    });
                    return reason -> events.finished(TaskResult.failed("cancelled"));
                }))
                .build()) {
            List<WorkflowRun> runs = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                runs.add(engine.submit(Fakes.workflow(200, 7)));
            }
            List<Future<?>> busy = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                Random random = new Random(user);
                busy.add(users.submit(() -> {
                    for (int i = 0; i < 400; i++) {
                        disturb(engine, runs.get(random.nextInt(RUNS)), random);
                    }
                }));
            }
            for (Future<?> user : busy) {
                user.get();
            }
            for (WorkflowRun run : runs) {
                resume(run);
                RunSnapshot end = run.await();
                assertThat(end.finished()).isTrue();
                assertThat(end.message()).doesNotContain("defect");
            }
            assertThat(inDecider.get()).isGreaterThan(RUNS);
        } finally {
            users.shutdownNow();
            workers.shutdownNow();
        }
    }

    private static void disturb(WorkflowEngine engine, WorkflowRun run, Random random) {
        try {
            switch (random.nextInt(8)) {
                case 0, 1 -> run.suspend();
                case 2, 3, 4 -> run.resume();
                case 5 -> assertThat(run.snapshot().runId()).isEqualTo(run.id());
                case 6 -> engine.retry(run.id(), RetryOptions.defaults());
                default -> run.terminate();
            }
        } catch (OperationRefusedException refused) {
            // The run is not in a state for it.
        }
    }

    private static void resume(WorkflowRun run) {
        try {
            run.resume();
        } catch (OperationRefusedException ended) {
            // Just as well.
        }
    }
}
