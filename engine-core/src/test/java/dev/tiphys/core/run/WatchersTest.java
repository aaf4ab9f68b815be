package dev.tiphys.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.RunSnapshot;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchersTest {
    /** Collects states; asks for {@code demand} at first and then as its test says. */
    private static final class Collector implements Flow.Subscriber<RunSnapshot> {
        final BlockingQueue<RunSnapshot> states = new LinkedBlockingQueue<>();
        final CompletableFuture<String> end = new CompletableFuture<>();
        final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
        private final long demand;
        private final Consumer<RunSnapshot> onNext;

        Collector(long demand, Consumer<RunSnapshot> onNext) {
            this.demand = demand;
            this.onNext = onNext;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription.complete(given);
            if (demand != 0) {
                given.request(demand);
            }
        }

        @Override
        public void onNext(RunSnapshot state) {
            states.add(state);
            onNext.accept(state);
        }

        @Override
        public void onError(Throwable error) {
            end.complete(error.toString());
        }

        @Override
        public void onComplete() {
            end.complete("complete");
        }
    }

    private final BlockingQueue<TaskEvents> started = new LinkedBlockingQueue<>();

    private EngineBuilder engine() {
        return Fakes.engine().executor(FakeExecutor.of((task, events) -> {
            started.add(events);
            return reason -> events.finished(TaskResult.failed("cancelled"));
        }));
    }

    private void end(int tasks) throws InterruptedException {
        for (int i = 0; i < tasks; i++) {
            started.take().finished(TaskResult.succeeded());
        }
    }

    @Test
    void a_subscriber_gets_the_newest_state_the_last_one_and_the_end() throws Exception {
        try (WorkflowEngine engine = engine().build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(3, 1));
            Collector collector = new Collector(Long.MAX_VALUE, state -> {});
            run.snapshots().subscribe(collector);
            assertThat(collector.states.take().finished()).isFalse();
            end(3);
            assertThat(collector.end.get(30, TimeUnit.SECONDS)).isEqualTo("complete");
            RunSnapshot last = null;
            while (!collector.states.isEmpty()) {
                last = collector.states.take();
            }
            assertThat(last).isEqualTo(run.await());
        }
    }

    @Test
    void a_slow_subscriber_misses_states_between_but_not_the_last() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        try (WorkflowEngine engine = engine().build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(50, 1));
            Collector collector = new Collector(Long.MAX_VALUE, state -> {
                try {
                    slow.await();
                } catch (InterruptedException woken) {
                    Thread.currentThread().interrupt();
                }
            });
            run.snapshots().subscribe(collector);
            collector.states.take();
            end(50);
            RunSnapshot end = run.await();
            slow.countDown();
            assertThat(collector.end.get(30, TimeUnit.SECONDS)).isEqualTo("complete");
            assertThat(collector.states).containsExactly(end);
        }
    }

    @Test
    void nothing_is_told_without_demand() throws Exception {
        try (WorkflowEngine engine = engine().build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(1, 1));
            Collector collector = new Collector(0, state -> {});
            run.snapshots().subscribe(collector);
            end(1);
            RunSnapshot end = run.await();
            assertThat(collector.states).isEmpty();
            assertThat(collector.end).isNotDone();
            collector.subscription.get().request(1);
            assertThat(collector.end.get(30, TimeUnit.SECONDS)).isEqualTo("complete");
            assertThat(collector.states).containsExactly(end);
        }
    }

    @Test
    void a_demand_that_is_not_positive_is_an_error() throws Exception {
        try (WorkflowEngine engine = engine().build()) {
            Collector collector = new Collector(-1, state -> {});
            engine.submit(Fakes.workflow(1, 1)).snapshots().subscribe(collector);
            assertThat(collector.end.get(30, TimeUnit.SECONDS)).startsWith("java.lang.IllegalArgumentException");
        }
    }

    @Test
    void nothing_is_told_after_the_subscription_was_cancelled() throws Exception {
        try (WorkflowEngine engine = engine().build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(2, 1));
            Collector cancelled = new Collector(1, state -> {});
            run.snapshots().subscribe(cancelled);
            cancelled.states.take();
            cancelled.subscription.get().cancel();
            cancelled.subscription.get().request(5);
            Collector other = new Collector(Long.MAX_VALUE, state -> {});
            run.snapshots().subscribe(other);
            end(2);
            other.end.get(30, TimeUnit.SECONDS);
            assertThat(cancelled.states).isEmpty();
            assertThat(cancelled.end).isNotDone();
        }
    }

    @Test
    void a_subscriber_that_throws_harms_nobody() throws Exception {
        try (WorkflowEngine engine = engine().build()) {
            WorkflowRun run = engine.submit(Fakes.workflow(2, 1));
            Collector thrower = new Collector(Long.MAX_VALUE, state -> {
                throw new IllegalStateException("boom");
            });
            run.snapshots().subscribe(thrower);
            thrower.states.take();
            end(2);
            assertThat(run.await().succeeded()).isTrue();
            assertThat(thrower.states).isEmpty();
        }
    }

    @Test
    void a_listener_hears_of_all_runs_up_to_their_ends() throws Exception {
        Queue<String> ended = new ConcurrentLinkedQueue<>();
        CountDownLatch both = new CountDownLatch(2);
        try (WorkflowEngine engine = Fakes.engine()
                .executor(FakeExecutor.atOnce())
                .listener((run, before, now) -> {
                    if (now.finished()) {
                        ended.add(run.id());
                        both.countDown();
                    }
                })
                .build()) {
            WorkflowRun first = engine.submit(Fakes.workflow(3, 1));
            WorkflowRun second = engine.submit(Fakes.workflow(3, 1));
            both.await();
            assertThat(ended).containsExactlyInAnyOrder(first.id(), second.id());
        }
    }

    @Test
    void a_listener_may_command_the_run_and_may_throw() throws Exception {
        try (WorkflowEngine engine = engine().listener((run, before, now) -> {
                    if (!now.finished()) {
                        run.terminate();
                    }
                    throw new IllegalStateException("boom");
                })
                .build()) {
            assertThat(engine.submit(Fakes.workflow(1, 1)).await().failed()).isTrue();
        }
    }

    @Test
    void a_blocked_listener_does_not_hold_the_run_up() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        BlockingQueue<RunSnapshot> told = new LinkedBlockingQueue<>();
        try (WorkflowEngine engine = Fakes.engine()
                .executor(FakeExecutor.of((task, events) -> {
                    events.finished(TaskResult.succeeded());
                    return TaskHandle.NONE;
                }))
                .listener((run, before, now) -> {
                    told.add(now);
                    try {
                        blocked.await();
                    } catch (InterruptedException woken) {
                        Thread.currentThread().interrupt();
                    }
                })
                .build()) {
            RunSnapshot end = engine.submit(Fakes.workflow(100, 1)).await();
            blocked.countDown();
            RunSnapshot last = told.take();
            while (!last.finished()) {
                last = told.take();
            }
            assertThat(last).isEqualTo(end);
        }
    }
}
