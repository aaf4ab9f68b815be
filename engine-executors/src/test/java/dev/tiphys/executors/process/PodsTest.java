package dev.tiphys.executors.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.executor.TaskResult.ContainerResult;
import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.executors.ProcessExecutor;
import dev.tiphys.executors.TestEvents;
import dev.tiphys.executors.TestTask;
import dev.tiphys.graph.Progress;
import dev.tiphys.model.ConfigMap;
import dev.tiphys.model.ContainerSetRetryStrategy;
import dev.tiphys.model.ContainerSetTemplate;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.EnvFromSource;
import dev.tiphys.model.EnvVar;
import dev.tiphys.model.EnvVarSource;
import dev.tiphys.model.KeySelector;
import dev.tiphys.model.ObjectMeta;
import dev.tiphys.model.ObjectReference;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.ScriptTemplate;
import dev.tiphys.model.Template;
import dev.tiphys.model.UserContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: what holds however paths are mapped. */
@Timeout(120)
@EnabledOnOs({OS.LINUX, OS.MAC})
class PodsTest {
    @TempDir
    Path base;

    private final ProcessExecutor.Builder builder = ProcessExecutor.builder();
    private final List<ProcessExecutor> open = new ArrayList<>();
    private int tasks;

    @AfterEach
    void close() {
        open.forEach(ProcessExecutor::close);
    }

    private ProcessExecutor executor() {
        ProcessExecutor executor = builder.artifacts(base.resolve("artifacts")).build();
        open.add(executor);
        return executor;
    }

    private TestEvents events() {
        return new TestEvents(base.resolve("task-" + tasks++));
    }

    private TaskResult run(TestTask task) {
        TestEvents events = events();
        executor().start(task, events);
        return events.end();
    }

    private TaskResult run(Template.Builder template) {
        return run(TestTask.of(template.build()));
    }

    private String output(Template.Builder template) {
        TaskResult end = run(TestTask.of(template.build()).wantingResult());
        assertThat(end.outcome()).as(end.message()).isEqualTo(Outcome.SUCCEEDED);
        return end.result().orElseThrow();
    }

    @Test
    void a_command_that_ends_with_0_has_succeeded() {
        TaskResult end = run(Templates.sh("true"));
        assertThat(end).isEqualTo(TaskResult.succeeded().withExitCode(0));
    }

    @Test
    void another_exit_code_is_a_failure_with_argos_message() {
        TaskResult end = run(Templates.sh("exit 3"));
        assertThat(end).isEqualTo(TaskResult.failed("main: Error (exit code 3)").withExitCode(3));
    }

    @Test
    void a_signal_is_128_and_its_number() {
        assertThat(run(Templates.script("sh", "kill -9 $$")).exitCode()).hasValue(137);
    }

    @Test
    void standard_output_is_told_where_it_is_wanted_without_its_last_line_end() {
        Template template = Templates.sh("echo hello; echo; echo not this >&2").build();
        assertThat(run(TestTask.of(template).wantingResult()).result()).contains("hello\n");
        assertThat(run(TestTask.of(template)).result()).isEmpty();
    }

    @Test
    void a_failed_command_has_printed_something_too() {
        Template template = Templates.sh("echo hello; exit 1").build();
        assertThat(run(TestTask.of(template).wantingResult()).result()).contains("hello");
    }

    @Test
    void of_long_output_the_last_256_kB_are_kept() {
        String printed = output(Templates.sh("i=0; while [ $i -lt 50000 ]; do echo line$i; i=$((i+1)); done"));
        assertThat(printed).hasSize(256 * 1024).endsWith("\nline49999");
    }

    @Test
    void everything_that_was_printed_is_in_the_log() {
        for (boolean wanted : new boolean[] {true, false}) {
            TestEvents events = events();
            TestTask task = TestTask.of(Templates.sh("echo out; echo err >&2").build());
            executor().start(wanted ? task.wantingResult() : task, events);
            events.end();
            assertThat(events.directory().resolve("main.log")).content().contains("out\n", "err\n");
        }
    }

    @Test
    void tasks_begin_in_a_directory_of_their_own() {
        TestEvents events = events();
        executor()
                .start(TestTask.of(Templates.sh("echo text > file; ls").build()).wantingResult(), events);
        assertThat(events.end().result()).contains("argo\nfile");
        assertThat(events.directory().resolve("root/file")).hasContent("text");
    }

    @Test
    void a_script_is_the_last_argument_of_its_interpreter() {
        assertThat(output(Templates.script("sh", "echo \"$0\" | tail -c 7\necho '$HOME'")))
                .isEqualTo("script\n$HOME");
    }

    @Test
    void a_script_may_be_a_command_itself() {
        Template.Builder template = Template.builder()
                .name("t")
                .script(new ScriptTemplate(
                        ContainerTemplate.builder().command(List.of("sh", "-c")).build(), "echo hello"));
        assertThat(output(template)).isEqualTo("hello");
    }

    @Test
    void python_may_be_python3() {
        assertThat(output(Templates.script("python", "print(6 * 7)"))).isEqualTo("42");
    }

    @Test
    void a_command_that_is_not_here_names_the_image_and_what_to_do() {
        ContainerTemplate cowsay = ContainerTemplate.builder()
                .image("docker/whalesay:latest")
                .command(List.of("cowsay-that-is-not-here"))
                .args(List.of("hello"))
                .build();
        assertThat(run(Template.builder().name("t").container(cowsay)))
                .isEqualTo(TaskResult.error("main: command 'cowsay-that-is-not-here' of image 'docker/whalesay:latest' "
                        + "is not on this machine; bind the image to a Java function, as by "
                        + "Executors.image(\"docker/whalesay:latest\", task -> …), or install the command"));
    }

    @Test
    void an_image_whose_command_nobody_knows_says_so() {
        ContainerTemplate unknown =
                ContainerTemplate.builder().image("hello-world").build();
        assertThat(run(Template.builder().name("t").container(unknown)).message())
                .startsWith("main: the command of image 'hello-world' is not known: the template gives none")
                .contains("Executors.image(\"hello-world\", task -> …)");
    }

    @Test
    void a_plain_image_runs_its_arguments() {
        ContainerTemplate plain = ContainerTemplate.builder()
                .image("docker.io/library/alpine:3.20")
                .args(List.of("echo", "hello"))
                .build();
        assertThat(output(Template.builder().name("t").container(plain))).isEqualTo("hello");
    }

    @Test
    void variables_are_those_of_the_manifest_and_a_few_more() {
        builder.environment("EXTRA", "more")
                .secret("keys", Map.of("token", "s3cret"))
                .configMaps(List.of(
                        new ConfigMap(ObjectMeta.builder().name("settings").build(), Map.of("level", "high"))));
        ContainerTemplate container = Templates.shell("env; echo \"$(A) $$(A) $(NOBODY)\"")
                .env(List.of(
                        new EnvVar("A", "1", null),
                        new EnvVar("B", "$(A)2", null),
                        new EnvVar("T", null, new EnvVarSource(null, KeySelector.of("keys", "token"))),
                        new EnvVar("L", null, new EnvVarSource(KeySelector.of("settings", "level"), null)),
                        new EnvVar("O", null, new EnvVarSource(new KeySelector("none", "k", true), null))))
                .envFrom(List.of(new EnvFromSource("P_", new ObjectReference("settings", null, Map.of()), null)))
                .build();
        List<String> lines = output(Template.builder().name("t").container(container))
                .lines()
                .toList();
        assertThat(lines)
                .contains("A=1", "B=12", "T=s3cret", "L=high", "P_level=high", "EXTRA=more", "ARGO_CONTAINER_NAME=main")
                .anyMatch(line -> line.startsWith("PATH="))
                .noneMatch(line -> line.startsWith("O="))
                .noneMatch(line -> line.startsWith("JAVA_") || line.startsWith("MAVEN_"));
        assertThat(lines.get(lines.size() - 1)).startsWith("1 ");
    }

    @Test
    void a_missing_secret_is_an_error() {
        ContainerTemplate container = Templates.shell("true")
                .env(List.of(new EnvVar("T", null, new EnvVarSource(null, KeySelector.of("keys", "token")))))
                .build();
        assertThat(run(Template.builder().name("t").container(container)))
                .isEqualTo(TaskResult.error("secret \"keys\" not found"));
    }

    @Test
    void a_cancelled_task_may_clean_up() {
        TestEvents events = events();
        TaskHandle handle = executor()
                .start(
                        TestTask.of(Templates.sh("trap 'echo bye; exit 7' TERM; echo ready > file; "
                                                + "while true; do sleep 0.05; done")
                                        .build())
                                .wantingResult(),
                        events);
        awaitFile(events.directory().resolve("root/file"));
        handle.cancel(CancelReason.STOP);
        assertThat(events.end().exitCode()).hasValue(7);
        assertThat(events.end().result()).contains("bye");
    }

    @Test
    void who_does_not_listen_is_killed_with_all_descendants() throws Exception {
        builder.grace(Duration.ofMillis(100));
        TestEvents events = events();
        TaskHandle handle = executor()
                .start(
                        TestTask.of(Templates.sh(
                                        "trap '' TERM; sh -c \"trap '' TERM; sleep 1000 & echo \\$! > child; wait\" & "
                                                + "while true; do sleep 1; done")
                                .build()),
                        events);
        long child = number(events.directory().resolve("root/child"));
        handle.cancel(CancelReason.TERMINATE);
        assertThat(events.end().exitCode()).hasValue(137);
        assertThat(isGone(child)).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void what_a_command_leaves_behind_is_killed_when_it_ends() throws Exception {
        TestEvents events = events();
        executor()
                .start(
                        TestTask.of(
                                Templates.sh("(setsid sh -c 'sleep 1000 & echo $! > child; wait' >/dev/null 2>&1 &) ; "
                                                + "while [ ! -s child ]; do sleep 0.01; done")
                                        .build()),
                        events);
        assertThat(events.end().outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(isGone(number(events.directory().resolve("root/child")))).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_child_that_keeps_the_output_open_does_not_hold_the_task_up() {
        assertThat(output(Templates.sh("sleep 1000 & echo done"))).isEqualTo("done");
    }

    @Test
    void close_leaves_no_process() throws Exception {
        builder.grace(Duration.ofMillis(100));
        TestEvents running = events();
        ProcessExecutor executor = executor();
        executor.start(
                TestTask.of(Templates.sh("sleep 1000 & echo $! > child; wait").build()), running);
        long child = number(running.directory().resolve("root/child"));
        executor.close();
        assertThat(running.ended()).isTrue();
        assertThat(isGone(child)).isTrue();
        TestEvents late = events();
        executor.start(TestTask.of(Templates.sh("true").build()), late);
        assertThat(late.end().message()).isEqualTo("the process executor is closed");
    }

    @Test
    void past_its_deadline_a_task_ends_with_argos_message() {
        TestEvents events = events();
        TaskHandle handle = executor()
                .start(
                        TestTask.of(Templates.sh("echo x > file; sleep 1000")
                                .activeDeadlineSeconds("1")
                                .build()),
                        events);
        awaitFile(events.directory().resolve("root/file"));
        handle.cancel(CancelReason.DEADLINE);
        assertThat(events.end()).isEqualTo(TaskResult.overDeadline());
    }

    @Test
    void a_limited_number_of_tasks_runs_at_once_and_waiting_ones_can_be_cancelled() {
        builder.maxProcesses(1);
        ProcessExecutor executor = executor();
        TestEvents first = events();
        TestEvents second = events();
        TestEvents third = events();
        TaskHandle handle =
                executor.start(TestTask.of(Templates.sh("sleep 1000").build()), first);
        TaskHandle waiting = executor.start(TestTask.of(Templates.sh("true").build()), second);
        executor.start(TestTask.of(Templates.sh("true").build()), third);
        waiting.cancel(CancelReason.STOP);
        assertThat(second.end().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(third.ended()).isFalse();
        handle.cancel(CancelReason.STOP);
        assertThat(third.end().outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(second.results).hasSize(1);
    }

    @Test
    void a_daemon_is_ready_when_it_has_begun_and_takes_no_place() throws Exception {
        builder.maxProcesses(1);
        ProcessExecutor executor = executor();
        TestEvents daemon = events();
        TaskHandle handle = executor.start(
                TestTask.of(Templates.sh("sleep 1000").daemon(true).build()), daemon);
        assertThat(daemon.started.get(30, TimeUnit.SECONDS)).isEqualTo("127.0.0.1");
        TestEvents other = events();
        executor.start(TestTask.of(Templates.sh("true").build()), other);
        assertThat(other.end().outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(daemon.ended()).isFalse();
        handle.cancel(CancelReason.DAEMON_END);
        daemon.end();
    }

    @Test
    void containers_of_a_set_run_when_those_before_them_have_succeeded() {
        TestEvents events = events();
        executor()
                .start(
                        TestTask.of(Templates.set(
                                                Templates.node("main", "cat trace", "b", "c"),
                                                Templates.node("b", "echo b >> trace", "a"),
                                                Templates.node("a", "echo a > trace"),
                                                Templates.node("c", "true", "b"))
                                        .build())
                                .wantingResult(),
                        events);
        assertThat(events.end().message()).isEmpty();
        assertThat(events.end().result()).contains("a\nb");
        assertThat(events.end().containers()).containsOnlyKeys("main", "b", "a", "c");
        assertThat(events.directory().resolve("main.log")).hasContent("a\nb\n");
        assertThat(events.directory().resolve("a.log")).exists();
    }

    @Test
    void containers_behind_a_failed_one_do_not_run() {
        TaskResult end = run(Templates.set(
                Templates.node("a", "exit 2"), Templates.node("b", "echo no", "a"), Templates.node("c", "true")));
        assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(end.message()).isEqualTo("a: Error (exit code 2)");
        assertThat(end.exitCode()).as("no main container").isEmpty();
        String behind = "b: Error (exit code 64): dependency \"a\" exited with non-zero code: 2";
        assertThat(end.containers())
                .isEqualTo(Map.of(
                        "a", new ContainerResult(2, "a: Error (exit code 2): "),
                        "b", new ContainerResult(64, behind),
                        "c", new ContainerResult(0, "")));
    }

    @Test
    void containers_in_a_circle_are_an_error() {
        TaskResult end = run(Templates.set(Templates.node("a", "true", "b"), Templates.node("b", "true", "a")));
        assertThat(end.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(end.message()).contains("in a circle");
    }

    @Test
    void containers_of_a_set_may_be_tried_again() {
        Template template = Template.builder()
                .name("t")
                .containerSet(new ContainerSetTemplate(
                        List.of(Templates.node("a", "echo x >> tries; test $(wc -l < tries) -eq 3")),
                        new ContainerSetRetryStrategy("1ms", "2")))
                .build();
        assertThat(run(TestTask.of(template)).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void init_containers_run_before_and_sidecars_beside_the_main_one() {
        TestEvents events = events();
        executor()
                .start(
                        TestTask.of(Templates.sh("cat init; while [ ! -s side ]; do sleep 0.01; done; cat side")
                                        .initContainers(List.of(new UserContainer(
                                                Templates.shell("echo init > init")
                                                        .name("i")
                                                        .build(),
                                                null)))
                                        .sidecars(List.of(new UserContainer(
                                                Templates.shell("echo side > side; sleep 1000")
                                                        .name("s")
                                                        .build(),
                                                null)))
                                        .build())
                                .wantingResult(),
                        events);
        assertThat(events.end().result()).contains("init\nside");
    }

    @Test
    void a_failed_init_container_fails_the_task() {
        TaskResult end = run(Templates.sh("true")
                .initContainers(List.of(
                        new UserContainer(Templates.shell("exit 5").name("i").build(), null))));
        assertThat(end).isEqualTo(TaskResult.failed("i: Error (exit code 5)"));
    }

    @Test
    void a_container_may_tell_its_progress() {
        TestEvents events = events();
        executor()
                .start(
                        TestTask.of(
                                Templates.sh("echo 1/4 > $ARGO_PROGRESS_FILE").build()),
                        events);
        events.end();
        assertThat(events.progress).containsExactly(new Progress(1, 4));
    }

    @Test
    void an_output_without_file_is_an_error_its_default_or_nothing() {
        assertThat(run(Templates.sh("true").outputs(Templates.parameters("p", "/tmp/none"))))
                .isEqualTo(
                        TaskResult.error("wait: Error (exit code 64): parameter p: /tmp/none no such file or directory")
                                .withExitCode(0));
        TaskResult defaulted = run(Templates.sh("true")
                .outputs(new Outputs(
                        List.of(Templates.parameter("p", "/tmp/none", "instead")),
                        List.of(Templates.artifact("a", "/tmp/neither").toBuilder()
                                .optional(true)
                                .build()),
                        null,
                        null)));
        assertThat(defaulted.parameters()).containsEntry("p", "instead");
        assertThat(defaulted.artifacts()).isEmpty();
        assertThat(defaulted.outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void a_failed_command_may_have_left_outputs() {
        TaskResult end = run(Templates.sh("echo v > /tmp/p; exit 1")
                .outputs(new Outputs(
                        List.of(Templates.parameter("p", "/tmp/p", null), Templates.parameter("q", "/tmp/q", null)),
                        List.of(),
                        null,
                        null)));
        assertThat(end.message()).isEqualTo("main: Error (exit code 1)");
        assertThat(end.parameters()).isEqualTo(Map.of("p", "v"));
    }

    @Test
    void a_path_that_climbs_is_refused() {
        assertThat(run(Templates.sh("true").outputs(Templates.parameters("p", "/tmp/../../etc/passwd")))
                        .message())
                .contains("must not contain '..'");
    }

    private static void awaitFile(Path file) {
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
    }

    /** The number that a process writes into a file, once it has. */
    private static long number(Path file) throws IOException {
        while (true) {
            String text = Files.exists(file) ? Files.readString(file) : "";
            if (text.endsWith("\n")) {
                return Long.parseLong(text.trim());
            }
            Thread.onSpinWait();
        }
    }

    private static boolean isGone(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/stat");
        return !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)
                || (Files.exists(status) && Files.readString(status).contains(") Z "));
    }
}
