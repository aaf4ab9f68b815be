package dev.tiphys.executors.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tiphys.executor.TaskResult;
import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.executors.ProcessExecutor;
import dev.tiphys.executors.TestEvents;
import dev.tiphys.executors.TestTask;
import dev.tiphys.model.ArchiveStrategy;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.ConfigMap;
import dev.tiphys.model.ContainerNode;
import dev.tiphys.model.ContainerSetTemplate;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.ObjectMeta;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.RawArtifact;
import dev.tiphys.model.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes with paths and artifacts, in both ways to map paths. */
@Timeout(120)
@EnabledOnOs({OS.LINUX, OS.MAC})
class SandboxTest {
    private static final boolean NAMESPACES = new Namespaces(true).way().isPresent();

    @TempDir
    Path base;

    private final List<ProcessExecutor> open = new ArrayList<>();
    private ProcessExecutor.Builder builder = ProcessExecutor.builder();
    private @Nullable ProcessExecutor executor;
    private int tasks;

    @AfterEach
    void close() {
        open.forEach(ProcessExecutor::close);
    }

    private void mode(boolean namespaces) {
        assumeTrue(NAMESPACES || !namespaces, "this system makes no mount namespaces");
        builder = builder.namespaces(namespaces);
    }

    private TestEvents start(Template template) {
        ProcessExecutor running = executor;
        if (running == null) {
            running = builder.artifacts(base.resolve("artifacts")).build();
            executor = running;
            open.add(running);
        }
        TestEvents events = new TestEvents(base.resolve("task-" + tasks));
        running.start(TestTask.of(template).node("wf.t" + tasks++).wantingResult(), events);
        return events;
    }

    private TaskResult run(Template.Builder template) {
        return start(template.build()).end();
    }

    private static void good(TaskResult end) {
        assertThat(end.outcome()).as(end.message()).isEqualTo(Outcome.SUCCEEDED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void parameters_come_from_files_without_their_last_line_end(boolean namespaces) {
        mode(namespaces);
        for (String path : List.of("/tmp/message", "/message.txt", "/tiphys-new/deep/message", "/mnt/out/m.txt")) {
            TaskResult end = run(Templates.sh("mkdir -p $(dirname " + path + "); echo 'a\n' > " + path)
                    .outputs(Templates.parameters("p", path)));
            good(end);
            assertThat(end.parameters()).isEqualTo(Map.of("p", "a\n"));
            assertThat(Path.of(path)).as("outside").doesNotExist();
        }
    }

    @Test
    void a_command_makes_the_folder_of_an_output_itself_as_in_a_container() {
        mode(true);
        TaskResult end = run(Templates.sh("mkdir /mnt/tiphys-out && echo a > /mnt/tiphys-out/a")
                .outputs(Templates.parameters("p", "/mnt/tiphys-out/a")));
        good(end);
        assertThat(end.parameters()).isEqualTo(Map.of("p", "a"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void parallel_tasks_with_the_same_path_never_meet(boolean namespaces) {
        mode(namespaces);
        List<TestEvents> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(start(Templates.sh("echo " + i + " > /tmp/number; cat /tmp/number; mkdir /tmp/folder")
                    .outputs(new Outputs(
                            List.of(
                                    Templates.parameter("p", "/tmp/number", null),
                                    Templates.parameter("q", "/tmp/folder", "")),
                            List.of(),
                            null,
                            null))
                    .build()));
        }
        for (int i = 0; i < 10; i++) {
            good(all.get(i).end());
            assertThat(all.get(i).end().parameters()).containsEntry("p", "" + i);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void scripts_and_variables_know_the_paths(boolean namespaces) {
        mode(namespaces);
        TaskResult end = run(Templates.script("python3", """
                        import os
                        with open('/tmp/out.txt', 'w') as f:
                            f.write("from python")
                        """).outputs(Templates.parameters("p", "/tmp/out.txt")));
        good(end);
        assertThat(end.parameters()).containsEntry("p", "from python");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_file_passes_from_task_to_task(boolean namespaces) {
        mode(namespaces);
        TaskResult made = run(Templates.sh("echo hello > /tmp/hello_world.txt")
                .outputs(Templates.artifacts(Templates.artifact("hello", "/tmp/hello_world.txt"))));
        good(made);
        Artifact hello = made.artifacts().get(0);
        assertThat(hello.extra()).containsKey("s3");
        TaskResult read = run(Templates.sh("cat /tmp/message")
                .inputs(Templates.inputs(
                        hello.toBuilder().name("message").path("/tmp/message").build())));
        good(read);
        assertThat(read.result()).contains("hello");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_folder_passes_with_its_modes_and_links(boolean namespaces) {
        mode(namespaces);
        TaskResult made = run(Templates.sh("mkdir -p /out/deep; echo 'echo ran' > /out/deep/run.sh; "
                        + "chmod 755 /out/deep/run.sh; ln -s deep/run.sh /out/link; echo b > /out/b")
                .outputs(Templates.artifacts(Templates.artifact("dir", "/out"))));
        good(made);
        TaskResult read = run(Templates.sh("ls /in; /in/deep/run.sh; /in/link")
                .inputs(Templates.inputs(
                        made.artifacts().get(0).toBuilder().path("/in").build())));
        good(read);
        assertThat(read.result()).contains("b\ndeep\nlink\nran\nran");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void artifacts_may_be_zipped_or_left_as_they_are(boolean namespaces) throws Exception {
        mode(namespaces);
        for (ArchiveStrategy archive :
                List.of(new ArchiveStrategy(null, true, false), new ArchiveStrategy(null, false, true))) {
            TaskResult made = run(Templates.sh("mkdir /out; echo a > /out/a; echo b > /out/b")
                    .outputs(Templates.artifacts(Templates.artifact("dir", "/out").toBuilder()
                            .archive(archive)
                            .build())));
            good(made);
            TaskResult read = run(Templates.sh("cat /in/a /in/b")
                    .inputs(Templates.inputs(
                            made.artifacts().get(0).toBuilder().path("/in").build())));
            good(read);
            assertThat(read.result()).contains("a\nb");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_raw_artifact_is_its_own_content_and_has_its_mode(boolean namespaces) {
        mode(namespaces);
        Artifact raw = Artifact.builder()
                .name("raw")
                .path("/tools/run")
                .raw(new RawArtifact("#!/bin/sh\necho from raw\n"))
                .mode(0755)
                .build();
        TaskResult end = run(Templates.sh("/tools/run").inputs(Templates.inputs(raw)));
        good(end);
        assertThat(end.result()).contains("from raw");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_artifact_with_a_bucket_lies_there(boolean namespaces) {
        mode(namespaces);
        Map<String, @Nullable Object> extra = new LinkedHashMap<>();
        extra.put("s3", Map.of("bucket", "b", "key", "some/where.txt"));
        Artifact there = Artifact.builder()
                .name("out")
                .path("/tmp/out")
                .archive(new ArchiveStrategy(null, true, false))
                .extra(extra)
                .build();
        good(run(Templates.sh("echo there > /tmp/out").outputs(Templates.artifacts(there))));
        assertThat(base.resolve("artifacts/store/bucket-b/some/where.txt")).hasContent("there");
        TaskResult read = run(Templates.sh("cat /tmp/out").inputs(Templates.inputs(there)));
        assertThat(read.result()).contains("there");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_input_that_does_not_exist_is_an_error_unless_it_is_optional(boolean namespaces) {
        mode(namespaces);
        Map<String, @Nullable Object> extra = Map.of("s3", Map.of("key", "none"));
        Artifact none =
                Artifact.builder().name("in").path("/tmp/in").extra(extra).build();
        TaskResult end = run(Templates.sh("true").inputs(Templates.inputs(none)));
        assertThat(end.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(end.message()).startsWith("init: Error (exit code 64): artifact in does not exist: ");
        good(run(Templates.sh("test ! -e /tmp/in")
                .inputs(Templates.inputs(none.toBuilder().optional(true).build()))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_key_cannot_lead_out_of_the_store(boolean namespaces) {
        mode(namespaces);
        Map<String, @Nullable Object> extra = Map.of("s3", Map.of("key", "../../../etc/passwd"));
        Artifact bad =
                Artifact.builder().name("in").path("/tmp/in").extra(extra).build();
        assertThat(run(Templates.sh("true").inputs(Templates.inputs(bad))).message())
                .contains("the key leads out of the store");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_link_that_leads_out_is_no_output(boolean namespaces) {
        mode(namespaces);
        TaskResult parameter =
                run(Templates.sh("ln -s /etc/passwd /tmp/out").outputs(Templates.parameters("p", "/tmp/out")));
        assertThat(parameter.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(parameter.message()).contains("leads out of the task's directory");
        TaskResult artifact = run(Templates.sh("mkdir /tmp/out; ln -s ../../../../../etc /tmp/out/etc")
                .outputs(Templates.artifacts(Templates.artifact("a", "/tmp/out"))));
        assertThat(artifact.message()).contains("the link out/etc leads out of the artifact");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_link_that_stays_inside_is_followed(boolean namespaces) {
        mode(namespaces);
        TaskResult end = run(Templates.sh("echo v > /tmp/real; ln -s /tmp/real /tmp/out")
                .outputs(new Outputs(
                        List.of(
                                Templates.parameter("p", "/tmp/out", null),
                                Templates.parameter("q", "/tmp/real", null)),
                        List.of(Templates.artifact("a", "/tmp/out")),
                        null,
                        null)));
        good(end);
        assertThat(end.parameters()).isEqualTo(Map.of("p", "v", "q", "v"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void containers_of_a_set_share_volumes_and_paths(boolean namespaces) {
        mode(namespaces);
        Map<String, @Nullable Object> mounts =
                Map.of("volumeMounts", List.of(Map.of("name", "space", "mountPath", "/workspace")));
        ContainerNode first = Templates.node("a", "echo shared > /workspace/file");
        ContainerNode second = Templates.node("main", "cp /workspace/file /workspace/copy; cat /workspace/copy", "a");
        Template.Builder set = Template.builder()
                .name("t")
                .containerSet(new ContainerSetTemplate(List.of(first, second), null, mounts))
                .outputs(Templates.parameters("p", "/workspace/copy"))
                .extra(Map.of("volumes", List.of(Map.of("name", "space", "emptyDir", Map.of()))));
        TaskResult end = run(set);
        good(end);
        assertThat(end.result()).contains("shared");
        assertThat(end.parameters()).containsEntry("p", "shared");
        assertThat(run(Templates.sh("ls /workspace")
                                .container(mounting("ls /workspace", "space", "/workspace"))
                                .extra(Map.of("volumes", List.of(Map.of("name", "space", "emptyDir", Map.of())))))
                        .result())
                .as("another task has its own")
                .contains("");
    }

    private static ContainerTemplate mounting(String command, String volume, String path) {
        return Templates.shell(command)
                .extra(Map.of("volumeMounts", List.of(Map.of("name", volume, "mountPath", path))))
                .build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_claim_is_shared_by_the_tasks_of_a_run(boolean namespaces) {
        mode(namespaces);
        good(run(Template.builder().name("t").container(mounting("echo kept > /mnt/vol/f", "claim", "/mnt/vol"))));
        assertThat(run(Template.builder().name("t").container(mounting("cat /other/f", "claim", "/other")))
                        .result())
                .contains("kept");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void secrets_and_config_maps_may_be_mounted(boolean namespaces) {
        mode(namespaces);
        builder.secret("keys", Map.of("token", "s3cret"))
                .configMaps(List.of(
                        new ConfigMap(ObjectMeta.builder().name("settings").build(), Map.of("level", "high"))));
        Template.Builder template = Template.builder()
                .name("t")
                .container(Templates.shell("cat /secret/token /settings/level")
                        .extra(Map.of(
                                "volumeMounts",
                                List.of(
                                        Map.of("name", "s", "mountPath", "/secret"),
                                        Map.of("name", "c", "mountPath", "/settings"))))
                        .build())
                .extra(Map.of(
                        "volumes",
                        List.of(
                                Map.of("name", "s", "secret", Map.of("secretName", "keys")),
                                Map.of("name", "c", "configMap", Map.of("name", "settings")))));
        assertThat(run(template).result()).contains("s3crethigh");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_working_directory_is_made_where_it_is_missing(boolean namespaces) {
        mode(namespaces);
        Template.Builder template = Template.builder()
                .name("t")
                .container(Templates.shell("echo here > file; cat /src/project/file")
                        .workingDir("/src/project")
                        .build())
                .outputs(Templates.parameters("p", "/src/project/file"));
        TaskResult end = run(template);
        good(end);
        assertThat(end.parameters()).containsEntry("p", "here");
        assertThat(end.result()).contains("here");
    }

    @Test
    void paths_that_a_program_puts_together_are_mapped_by_namespaces() {
        mode(true);
        TaskResult end = run(Templates.script("sh", "d=tmp; echo deep > /$d/out; ls /tmp")
                .outputs(Templates.parameters("p", "/tmp/out")));
        good(end);
        assertThat(end.parameters()).containsEntry("p", "deep");
        assertThat(end.result()).as("the whole folder is the task's own").contains("out");
    }

    @Test
    void in_folders_of_the_system_only_the_declared_paths_are_the_tasks_own() {
        mode(true);
        Artifact tool = Artifact.builder()
                .name("tool")
                .path("/usr/local/bin/tiphys-test-tool")
                .raw(new RawArtifact("#!/bin/sh\necho tool\n"))
                .mode(0755)
                .build();
        TaskResult end = run(Templates.sh("tiphys-test-tool; python3 -c 'print(1)'; echo o > /etc/tiphys-test/o")
                .inputs(Templates.inputs(tool))
                .outputs(Templates.parameters("p", "/etc/tiphys-test/o")));
        good(end);
        assertThat(end.result()).contains("tool\n1");
        assertThat(end.parameters()).containsEntry("p", "o");
        assertThat(Files.exists(Path.of("/usr/local/bin/tiphys-test-tool"))).isFalse();
        assertThat(Files.exists(Path.of("/etc/tiphys-test"))).isFalse();
    }

    @Test
    void replaced_are_whole_paths_only() {
        mode(false);
        TaskResult end = run(Templates.sh("echo v > /tmp/out; echo /tmp/outer /x/tmp/out /tmp/out.txt /tmp/out-2 "
                        + "/tmp/out/below see /tmp/out.")
                .outputs(Templates.parameters("p", "/tmp/out")));
        good(end);
        String here = base.resolve("task-0/root/tmp/out").toString();
        assertThat(end.result())
                .contains("/tmp/outer /x/tmp/out /tmp/out.txt /tmp/out-2 " + here + "/below see " + here + ".");
    }
}
