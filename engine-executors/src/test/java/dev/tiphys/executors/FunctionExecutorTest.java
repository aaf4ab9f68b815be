package dev.tiphys.executors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.PluginTemplate;
import dev.tiphys.model.ScriptTemplate;
import dev.tiphys.model.Template;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FunctionExecutorTest {
    private static TestTask container(String image) {
        return TestTask.of(Template.builder()
                .name("report")
                .container(ContainerTemplate.builder().image(image).build())
                .build());
    }

    private static TestTask script(String image) {
        return TestTask.of(Template.builder()
                .name("report")
                .script(new ScriptTemplate(
                        ContainerTemplate.builder().image(image).build(), ""))
                .build());
    }

    private static TestTask plugin(String name) {
        return TestTask.of(Template.builder()
                .name("p")
                .plugin(new PluginTemplate(name, null))
                .build());
    }

    private static TaskResult run(Executor executor, TestTask task) {
        TestEvents events = new TestEvents();
        executor.start(task, events);
        TaskResult end = events.end();
        executor.close();
        assertThat(events.results).hasSize(1);
        return end;
    }

    @Test
    void an_image_without_a_tag_stands_for_all_its_tags() {
        Executor executor = Executors.image("acme/report", task -> TaskResult.succeeded());
        assertThat(executor.accepts(container("acme/report"))).isTrue();
        assertThat(executor.accepts(container("acme/report:1.2"))).isTrue();
        assertThat(executor.accepts(container("acme/report@sha256:abc"))).isTrue();
        assertThat(executor.accepts(container("acme/report:1@sha256:abc"))).isTrue();
        assertThat(executor.accepts(script("acme/report:1.2"))).isTrue();
        assertThat(executor.accepts(container("acme/reporter"))).isFalse();
        assertThat(executor.accepts(container("other/acme/report"))).isFalse();
        assertThat(executor.accepts(plugin("acme/report"))).isFalse();
    }

    @Test
    void an_image_with_a_tag_stands_for_itself() {
        Executor executor = Executors.image("host:5000/report:1", task -> TaskResult.succeeded());
        assertThat(executor.accepts(container("host:5000/report:1"))).isTrue();
        assertThat(executor.accepts(container("host:5000/report:2"))).isFalse();
        assertThat(executor.accepts(container("host:5000/report"))).isFalse();
        assertThat(Executors.image("host:5000/report", task -> TaskResult.succeeded())
                        .accepts(container("host:5000/report:3")))
                .isTrue();
    }

    @Test
    void templates_and_plugins_are_found_by_name() {
        Executor template = Executors.template("report", task -> TaskResult.succeeded());
        assertThat(template.accepts(container("any"))).isTrue();
        assertThat(template.accepts(plugin("any"))).isFalse();
        Executor plugin = Executors.plugin("slack", task -> TaskResult.succeeded());
        assertThat(plugin.accepts(plugin("slack"))).isTrue();
        assertThat(plugin.accepts(plugin("mail"))).isFalse();
        assertThat(plugin.accepts(container("slack"))).isFalse();
    }

    @Test
    void the_result_is_what_the_function_gives() {
        TaskResult end = run(
                Executors.template("report", task -> TaskResult.succeeded().withParameter("p", "v")),
                container("image"));
        assertThat(end.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(end.parameters()).containsEntry("p", "v");
        assertThat(end.exitCode()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void a_plugin_has_no_exit_code() {
        assertThat(run(Executors.plugin("p", task -> TaskResult.succeeded()), plugin("p"))
                        .exitCode())
                .isEmpty();
    }

    @Test
    void an_exception_is_a_failure_with_its_text() {
        TaskResult end = run(
                Executors.image("image", task -> {
                    throw new IllegalStateException("no data");
                }),
                container("image"));
        assertThat(end).isEqualTo(TaskResult.failed("no data").withExitCode(1));
    }

    @Test
    void worse_than_an_exception_is_an_error() {
        TaskResult end = run(
                Executors.image("image", task -> {
                    throw new NoClassDefFoundError("Gone");
                }),
                container("image"));
        assertThat(end).isEqualTo(TaskResult.error("Gone"));
    }

    @Test
    void the_function_runs_on_a_thread_of_its_own_and_may_log() {
        TestEvents events = new TestEvents();
        FunctionExecutor executor = Executors.template("report", (task, reports) -> {
            reports.output(Thread.currentThread().getName());
            return TaskResult.succeeded();
        });
        executor.start(container("image"), events);
        events.end();
        executor.close();
        assertThat(events.output()).startsWith("tiphys-function-");
        assertThat(events.started).isCompletedWithValue("");
    }

    @Test
    void inline_the_function_has_run_when_start_returns() {
        TestEvents events = new TestEvents();
        Executors.template("report", task -> TaskResult.succeeded()).inline().start(container("image"), events);
        assertThat(events.ended()).isTrue();
    }

    @Test
    void a_cancelled_function_is_interrupted_and_ends_when_it_returns() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch cleaning = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        TestEvents events = new TestEvents();
        try (FunctionExecutor executor = Executors.template("report", task -> {
            running.countDown();
            try {
                never.await();
            } catch (InterruptedException stopped) {
                cleaning.await();
            }
            return TaskResult.failed("stopped");
        })) {
            TaskHandle handle = executor.start(container("image"), events);
            running.await();
            handle.cancel(CancelReason.STOP);
            assertThat(events.ended()).isFalse();
            cleaning.countDown();
            assertThat(events.end().message()).isEqualTo("stopped");
            handle.cancel(CancelReason.STOP);
        }
        assertThat(events.results).hasSize(1);
    }

    @Test
    void past_its_deadline_a_pod_ends_as_argo_says_it() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        TestEvents events = new TestEvents();
        try (FunctionExecutor executor = Executors.template("report", task -> {
            running.countDown();
            new CountDownLatch(1).await();
            return TaskResult.succeeded();
        })) {
            TaskHandle handle = executor.start(container("image"), events);
            running.await();
            handle.cancel(CancelReason.DEADLINE);
            assertThat(events.end().message())
                    .isEqualTo("Pod was active on the node longer than the specified deadline");
            assertThat(events.end().exitCode()).hasValue(143);
        }
    }

    @Test
    void what_waits_for_a_thread_ends_at_once_when_it_is_cancelled() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        TestEvents first = new TestEvents();
        TestEvents second = new TestEvents();
        try (FunctionExecutor executor = Executors.template("report", task -> {
                    running.countDown();
                    release.await();
                    return TaskResult.succeeded();
                })
                .threads(1)) {
            executor.start(container("image"), first);
            running.await();
            executor.start(container("image"), second).cancel(CancelReason.STOP);
            assertThat(second.end().outcome()).isEqualTo(Outcome.FAILED);
            release.countDown();
            assertThat(first.end().outcome()).isEqualTo(Outcome.SUCCEEDED);
        }
    }

    @Test
    void an_interrupt_does_not_reach_the_next_function_of_the_thread() throws Exception {
        try (FunctionExecutor executor = Executors.template("report", (task, reports) -> {
                    reports.progress(new dev.tiphys.graph.Progress(0, 1));
                    if (task.nodeName().equals("slow")) {
                        new CountDownLatch(1).await();
                    }
                    return Thread.interrupted() ? TaskResult.failed("interrupted") : TaskResult.succeeded();
                })
                .threads(1)) {
            for (int i = 0; i < 50; i++) {
                TestEvents slow = new TestEvents();
                TaskHandle handle = executor.start(container("image").node("slow"), slow);
                slow.started.get();
                handle.cancel(CancelReason.STOP);
                TestEvents next = new TestEvents();
                executor.start(container("image"), next);
                assertThat(next.end().outcome()).isEqualTo(Outcome.SUCCEEDED);
            }
        }
    }

    @Test
    void close_ends_all_tasks() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        TestEvents first = new TestEvents();
        TestEvents second = new TestEvents();
        FunctionExecutor executor = Executors.template("report", task -> {
                    running.countDown();
                    new CountDownLatch(1).await();
                    return TaskResult.succeeded();
                })
                .threads(1);
        executor.start(container("image"), first);
        executor.start(container("image"), second);
        running.await();
        executor.close();
        assertThat(first.ended()).isTrue();
        assertThat(second.ended()).isTrue();
    }

    @Test
    void an_asynchronous_function_ends_with_its_future() {
        CompletableFuture<TaskResult> work = new CompletableFuture<>();
        TestEvents events = new TestEvents();
        Executors.imageAsync("image", (task, reports) -> work).start(container("image"), events);
        assertThat(events.ended()).isFalse();
        work.complete(TaskResult.succeeded());
        assertThat(events.end().exitCode()).hasValue(0);
    }

    @Test
    void an_asynchronous_failure_is_a_failure() {
        TestEvents later = new TestEvents();
        Executors.templateAsync(
                        "report",
                        (task, reports) -> CompletableFuture.supplyAsync(() -> {
                            throw new IllegalStateException("no data");
                        }))
                .start(container("image"), later);
        assertThat(later.end().message()).isEqualTo("no data");
        TestEvents atOnce = new TestEvents();
        Executors.pluginAsync("p", (task, reports) -> {
                    throw new IllegalStateException("no such thing");
                })
                .start(plugin("p"), atOnce);
        assertThat(atOnce.end().message()).isEqualTo("no such thing");
    }

    @Test
    void an_asynchronous_function_is_cancelled_through_its_future() {
        CompletableFuture<TaskResult> work = new CompletableFuture<>();
        TestEvents events = new TestEvents();
        TaskHandle handle =
                Executors.imageAsync("image", (task, reports) -> work).start(container("image"), events);
        handle.cancel(CancelReason.TERMINATE);
        assertThat(work).isCancelled();
        assertThat(events.end().outcome()).isEqualTo(Outcome.FAILED);
    }
}
