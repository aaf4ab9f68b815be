package dev.tiphys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong is said in one line each, with its place, and never with a stack trace. */
class BadInputTest {
    private static final String WORKFLOW = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {name: wf}
            spec:
              entrypoint: main
            """;
    private static final String LEAF = """
              - name: leaf
                container: {image: busybox, command: ["true"]}
            """;

    @TempDir
    private Path folder;

    private Typed run(String manifest, Object... options) throws IOException {
        Path file = Files.writeString(folder.resolve("wf.yaml"), manifest);
        Object[] words = new Object[options.length + 2];
        words[0] = "run";
        words[1] = file;
        System.arraycopy(options, 0, words, 2, options.length);
        return Typed.command(words);
    }

    private void assertSays(Typed typed, int code, String... lines) {
        assertThat(typed.code()).isEqualTo(code);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err().replace(folder + "/", "").lines()).containsExactly(lines);
    }

    @Test
    void a_missing_file() {
        assertSays(Typed.command("run", folder.resolve("no.yaml")), 2, "tiphys: no.yaml: no such file");
        assertSays(Typed.command("lint", folder.resolve("no.yaml")), 2, "tiphys: no.yaml: no such file");
        assertSays(Typed.command("conformance", folder.resolve("no")), 2, "tiphys: no: no such file");
    }

    @Test
    void broken_yaml() throws IOException {
        assertSays(
                run("kind: Workflow\nmetadata: {name: x\nspec: {}\n"),
                1,
                "wf.yaml:3:5: error: expected ',' or '}', but got : [yaml-syntax]");
    }

    @Test
    void a_value_of_the_wrong_type() throws IOException {
        assertSays(
                run("kind: Workflow\nmetadata: {name: x}\nspec:\n  parallelism: many\n"),
                1,
                "wf.yaml:4:16: error: expected a whole number, found the text \"many\" [wrong-type]");
    }

    @Test
    void an_unknown_template() throws IOException {
        assertSays(
                run(WORKFLOW + """
                          templates:
                          - name: main
                            steps:
                            - - {name: a, template: nope}
                        """),
                1,
                "wf.yaml:9:29: error: templates.main.steps[0].a template name 'nope' undefined [template-not-found]");
    }

    @Test
    void an_unknown_entrypoint() throws IOException {
        assertSays(
                run(WORKFLOW + "  templates:\n" + LEAF, "--entrypoint", "other"),
                1,
                "wf.yaml:5:15: error: template name 'other' undefined [template-not-found]");
    }

    @Test
    void a_cycle() throws IOException {
        assertSays(
                run(WORKFLOW + """
                          templates:
                          - name: main
                            dag:
                              tasks:
                              - {name: a, template: leaf, depends: b}
                              - {name: b, template: leaf, depends: a}
                        """ + LEAF),
                1,
                "wf.yaml:10:44: error: templates.main sorting failed: graph with cycle"
                        + " (these tasks wait for one another: a -> b -> a) [dag-cycle]");
    }

    @Test
    void a_missing_parameter() throws IOException {
        String manifest = WORKFLOW + """
                  arguments: {parameters: [{name: other, value: x}, {name: must}]}
                  templates:
                  - name: main
                    container: {image: busybox, command: [echo, "{{workflow.parameters.must}}"]}
                """;
        assertSays(
                run(manifest),
                1,
                "wf.yaml:6:53: error: spec.arguments.must.value or spec.arguments.must.valueFrom is required"
                        + " [argument-value]");
        assertThat(run(manifest, "-p", "must=1", "--executor", "dry").code()).isZero();
    }

    @Test
    void no_workflow_in_the_file() throws IOException {
        assertSays(run("kind: ConfigMap\nmetadata: {name: x}\n"), 2, "tiphys: there is no workflow in wf.yaml");
    }

    @Test
    void a_broken_file_of_parameters() throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), "a: [1\n");
        assertSays(
                run(WORKFLOW + "  templates:\n" + LEAF, "--parameter-file", file),
                1,
                "p.yaml:2:1: error: expected ',' or ']', but got <stream end> [yaml-syntax]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "frobnicate",
                "run wf.yaml --nope",
                "run wf.yaml -o xml",
                "run wf.yaml --executor docker",
                "run wf.yaml -p novalue",
                "run wf.yaml --retry often",
                "run wf.yaml --retry -1",
                "lint",
                "lint --nope",
                "conformance",
                "bench --shape round",
                "eval --nope"
            })
    void misuse_is_told_in_one_line_and_ends_with_2(String line) {
        Typed typed = Typed.command((Object[]) (line.isEmpty() ? new String[0] : line.split(" ", -1)));
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err().lines()).hasSize(1).first().asString().startsWith("tiphys: ");
    }
}
