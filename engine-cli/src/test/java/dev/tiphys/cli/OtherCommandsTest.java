package dev.tiphys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"run", "lint", "conformance", "eval", "bench"})
    void every_command_explains_itself(String command) {
        assertThat(Typed.command("--help").out()).contains("  " + command + " ");
        Typed typed = Typed.command(command, "--help");
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).startsWith("Usage: tiphys " + command);
    }

    @Test
    void lint_says_what_is_wrong_in_the_format_that_is_wanted() throws IOException {
        Path file = Files.writeString(folder.resolve("wf.yaml"), """
                kind: Workflow
                metadata: {name: wf}
                spec:
                  entrypoint: none
                  templates: [{name: main, suspend: {}}]
                """);
        for (String format : List.of("pretty", "simple", "json", "sarif")) {
            Typed typed = Typed.command("lint", "-o", format, file);
            assertThat(typed.code()).as(format).isEqualTo(1);
            assertThat(typed.out()).as(format).contains("template-not-found");
            assertThat(typed.err()).as(format).isEmpty();
        }
        assertThat(Typed.command("lint", "-o", "xml", file).code()).isEqualTo(2);
    }

    @Test
    void lint_as_at_submission_wants_values_and_strict_lint_wants_no_warnings() throws IOException {
        Path open = Files.writeString(folder.resolve("open.yaml"), """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {name: wf}
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: who}]}
                  templates:
                  - name: main
                    container: {image: busybox, command: [echo, "{{workflow.parameters.who}}"]}
                """);
        assertThat(Typed.command("lint", open).code()).isZero();
        assertThat(Typed.command("lint", "--submit", open).code()).isEqualTo(1);
        Path warning = Files.writeString(folder.resolve("warning.yaml"), Files.readString(open) + "  unknown: 1\n");
        assertThat(Typed.command("lint", warning).code()).isZero();
        assertThat(Typed.command("lint", "--strict", warning).code()).isEqualTo(1);
    }

    @Test
    void conformance_tells_each_difference_and_counts() throws IOException {
        Files.writeString(folder.resolve("right.yaml"), """
                name: right
                workflow:
                  apiVersion: argoproj.io/v1alpha1
                  kind: Workflow
                  metadata: {name: wf, namespace: default}
                  spec: {entrypoint: nope, templates: [{name: main, suspend: {}}]}
                """);
        Files.writeString(folder.resolve("right.expected.json"), "{\"invalid\": \"template name 'nope' undefined\"}");
        Path report = folder.resolve("report.jsonl");
        Typed typed = Typed.command("conformance", folder, "--report", report);
        assertThat(typed.out()).endsWith("1 passed, 0 failed\n");
        assertThat(typed.code()).isZero();
        assertThat(Files.readAllLines(report)).singleElement().asString().contains("\"ok\":true");

        Files.writeString(folder.resolve("right.expected.json"), "{\"invalid\": \"something else\"}");
        typed = Typed.command("conformance", folder);
        assertThat(typed.out()).contains("something else").endsWith("0 passed, 1 failed\n");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(Typed.command("conformance", folder, "--filter", "wrong*").out())
                .endsWith("0 passed, 0 failed\n");
    }

    @Test
    void eval_answers_each_line() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    "{\"kind\":\"when\",\"expr\":\"1 < 2\"}\n{\"kind\":\"expr\",\"expr\":\"1 +\"}\n"
                            .getBytes(StandardCharsets.UTF_8)));
            Typed typed = Typed.command("eval");
            assertThat(typed.code()).isZero();
            assertThat(typed.out().lines())
                    .hasSize(2)
                    .satisfiesExactly(
                            line -> assertThat(line).contains("\"value\":true"),
                            line -> assertThat(line).contains("\"error\""));
        } finally {
            System.setIn(before);
        }
    }
}
