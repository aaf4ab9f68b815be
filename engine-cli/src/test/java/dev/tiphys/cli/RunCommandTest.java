package dev.tiphys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.status.RunStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class RunCommandTest {
    private static final String HEAD = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {name: wf}
            spec:
              entrypoint: main
              arguments: {parameters: [{name: word, value: none}]}
              templates:
            """;
    private static final String TWO = HEAD + """
              - name: main
                steps:
                - - {name: first, template: say}
                - - {name: second, template: say}
              - name: say
                container: {image: busybox, command: [sh, -c, "echo {{workflow.parameters.word}}"]}
            """;
    private static final String FAILS = HEAD + """
              - name: main
                container: {image: busybox, command: [sh, -c, "echo so it goes; exit 3"]}
            """;
    private static final String GATE = HEAD + """
              - name: main
                steps:
                - - {name: gate, template: gate}
              - name: gate
                suspend: {}
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static RunSnapshot status(String json) throws IOException {
        return RunStatus.read("out", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .snapshot();
    }

    @Test
    void in_a_pipe_it_prints_plain_lines_and_the_tree_at_the_end() throws IOException {
        Typed typed = Typed.command("run", file("wf.yaml", TWO));
        assertThat(typed.code()).isZero();
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out()).doesNotContain("\u001b");
        assertThat(typed.out().replaceAll(" +[0-9.]+m?s", "")).endsWith("""

                ✔ wf
                ├─✔ [0]
                │ └─✔ first
                └─✔ [1]
                  └─✔ second

                wf  Succeeded  2/2
                """);
        assertThat(typed.out()).contains("✔ wf[0].first  Succeeded\n", "✔ wf[1].second  Succeeded\n");
    }

    @Test
    void at_a_terminal_the_tree_is_drawn_in_colours_and_the_last_one_stays() throws IOException {
        Typed typed = Typed.atTerminal("run", file("wf.yaml", TWO));
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("\u001b[32m✔\u001b[0m second");
        assertThat(typed.out().replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "").replaceAll(" +[0-9.]+m?s", ""))
                .endsWith("  └─✔ second\n\nwf  Succeeded  2/2\n");
    }

    @Test
    void a_failed_run_ends_with_1_and_shows_what_its_task_printed_at_last() throws IOException {
        Typed typed = Typed.command("run", file("wf.yaml", FAILS));
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.out()).contains("✖ wf").contains("exit code 3");
        assertThat(typed.err()).contains("wf printed at last:\n  so it goes\n");
    }

    @Test
    void json_is_the_workflow_with_its_status() throws IOException {
        Typed typed = Typed.command("run", "-o", "json", "-p", "word=hi", file("wf.yaml", TWO));
        assertThat(typed.code()).isZero();
        RunSnapshot run = status(typed.out());
        assertThat(run.succeeded()).isTrue();
        assertThat(run.arguments().parameter("word").orElseThrow().value()).isEqualTo("hi");
        assertThat(run.nodes())
                .extracting(Node::name)
                .containsExactly("wf", "wf[0]", "wf[0].first", "wf[1]", "wf[1].second");
    }

    @Test
    void json_of_a_failed_run_says_so() throws IOException {
        Typed typed = Typed.command("run", "--output=json", file("wf.yaml", FAILS));
        assertThat(typed.code()).isEqualTo(1);
        assertThat(status(typed.out()).node("wf").orElseThrow().phase()).isEqualTo(NodePhase.FAILED);
    }

    @Test
    void yaml_is_yaml() throws IOException {
        Typed typed = Typed.command("run", "-o", "yaml", "--executor", "dry", file("wf.yaml", TWO));
        assertThat(typed.out()).startsWith("apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n");
        assertThat(RunStatus.of(Workflows.read(typed.out())).orElseThrow().nodes())
                .hasSize(5);
    }

    @Test
    void name_is_the_name_alone() throws IOException {
        assertThat(Typed.command("run", "-o", "name", "--executor", "dry", file("wf.yaml", TWO))
                        .out())
                .isEqualTo("wf\n");
    }

    @Test
    void parameters_come_from_the_command_line_before_those_of_a_file() throws IOException {
        Path parameters = file("p.json", "{\"word\": \"file\", \"other\": {\"a\": [1, true]}}");
        Path workflow = file("wf.yaml", TWO);
        Typed typed = Typed.command("run", "-o", "json", "--executor", "dry", "--parameter-file", parameters, workflow);
        RunSnapshot run = status(typed.out());
        assertThat(run.arguments().parameter("word").orElseThrow().value()).isEqualTo("file");
        assertThat(run.arguments().parameter("other").orElseThrow().value()).isEqualTo("{\"a\":[1,true]}");
        typed = Typed.command(
                "run", "-o", "json", "--executor", "dry", "-p", "word=own", "--parameter-file", parameters, workflow);
        assertThat(status(typed.out())
                        .arguments()
                        .parameter("word")
                        .orElseThrow()
                        .value())
                .isEqualTo("own");
    }

    @Test
    void another_entrypoint_may_be_named() throws IOException {
        Typed typed = Typed.command("run", "--entrypoint", "say", "-o", "json", file("wf.yaml", TWO));
        assertThat(status(typed.out()).nodes()).extracting(Node::name).containsExactly("wf");
    }

    @Test
    void a_suspended_run_ends_the_command_with_3_and_says_what_it_waits_for() throws IOException {
        Typed typed = Typed.command("run", file("wf.yaml", GATE));
        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err())
                .isEqualTo("tiphys: wf[0].gate waits to be resumed (with --resume the run goes on at once)\n");
        assertThat(Typed.command("run", "--resume", file("wf.yaml", GATE)).code())
                .isZero();
    }

    @Test
    void a_suspended_workflow_waits_too() throws IOException {
        Path workflow = file("wf.yaml", TWO.replace("spec:\n", "spec:\n  suspend: true\n"));
        Typed typed = Typed.command("run", workflow);
        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.err()).startsWith("tiphys: wf waits to be resumed");
        assertThat(Typed.command("run", "--resume", workflow).code()).isZero();
    }

    @Test
    void what_waits_for_a_time_only_is_waited_for() throws IOException {
        Path workflow = file("wf.yaml", GATE.replace("suspend: {}", "suspend: {duration: 1s}"));
        assertThat(Typed.command("run", "-o", "name", workflow).code()).isZero();
    }

    @Test
    void a_failed_run_is_retried_as_often_as_is_said() throws IOException {
        Path mark = folder.resolve("mark");
        Path workflow = file("wf.yaml", HEAD + """
                  - name: main
                    container: {image: busybox, command: [sh, -c, "echo x >> %1$s; test $(wc -l < %1$s) = 3"]}
                """.formatted(mark));
        assertThat(Typed.command("run", "--retry", "5", workflow).code()).isZero();
        assertThat(Files.readAllLines(mark)).hasSize(3);
        assertThat(Typed.command("run", "--retry", "1", file("f.yaml", FAILS)).code())
                .isEqualTo(1);
    }

    @Test
    void templates_may_lie_in_other_files_and_folders() throws IOException {
        Path workflow = file("wf.yaml", HEAD + """
                  - name: main
                    steps:
                    - - {name: far, templateRef: {name: shared, template: say}}
                """);
        Path other = Files.createDirectories(folder.resolve("more"));
        Files.writeString(other.resolve("shared.yaml"), """
                kind: WorkflowTemplate
                metadata: {name: shared}
                spec:
                  templates:
                  - name: say
                    container: {image: busybox, command: [echo, hi]}
                """);
        assertThat(Typed.command("run", workflow).code()).isEqualTo(1);
        assertThat(Typed.command("run", workflow, "--with", other).code()).isZero();
        assertThat(Typed.command("run", workflow, other.resolve("shared.yaml")).code())
                .isZero();
    }

    @Test
    void variables_of_containers_come_from_config_maps_of_the_files() throws IOException {
        String settings = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {colour: blue}\n";
        Path manifest = file("wf.yaml", HEAD + """
              - name: main
                container:
                  image: busybox
                  command: [sh, -c, 'test "$COLOUR" = blue']
                  env: [{name: COLOUR, valueFrom: {configMapKeyRef: {name: settings, key: colour}}}]
            """ + settings);
        Typed typed = Typed.command("run", manifest);
        assertThat(typed.err()).isEmpty();
        assertThat(typed.code()).isZero();
    }
}
