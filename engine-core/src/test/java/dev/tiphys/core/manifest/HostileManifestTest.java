package dev.tiphys.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestException;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.ManifestSource;
import dev.tiphys.manifest.ReadLimits;
import dev.tiphys.manifest.Workflows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, reading it ends soon, with findings and without an exception. */
class HostileManifestTest {
    private static final String START = "kind: Workflow\nmetadata: {annotations: {a: b}}\nspec: ";

    @Test
    void aliases_that_multiply_are_cut_off() {
        StringBuilder bomb = new StringBuilder("kind: Workflow\nspec: {}\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n"
                    .formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1));
        }
        assertError(bomb.toString(), "limit");
    }

    @Test
    void merges_that_multiply_are_cut_off() {
        StringBuilder bomb = new StringBuilder("kind: Workflow\nspec: {}\na0: &a0 {x: y}\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d {<<: [*a%d, *a%d], k%d: 1}\n".formatted(i, i, i - 1, i - 1, i));
        }
        assertError(bomb.toString(), "limit");
    }

    @Test
    void an_anchor_that_contains_itself_is_an_error() {
        assertError(START + "&a {x: *a}", "alias");
        assertError(START + "{x: *nowhere}", "alias");
    }

    @Test
    void anchors_hold_within_one_document_only() {
        ManifestSet set = Workflows.readAll("f", START + "&a {}\n---\n" + START + "*a\n");
        assertThat(set.documents()).hasSize(1);
        assertThat(set.findings()).extracting(Finding::code).containsExactly("alias");
        assertThat(set.findings().get(0).line()).isEqualTo(7);
    }

    @Test
    void nesting_of_9000_levels_is_read_and_written_and_more_than_10000_is_cut_off() {
        String deep = "{templates: [{name: a, plugin: {p: %s%s}}]}";
        ManifestSet set = read(START + deep.formatted("[".repeat(9000), "]".repeat(9000)));
        assertThat(set.findings()).isEmpty();
        assertThat(Workflows.toJson(set.manifests().get(0))).contains("[");
        assertThat(Workflows.toYaml(set.manifests())).contains("-");
        assertError(START + deep.formatted("[".repeat(200_000), ""), "limit");
        assertError(START + deep.formatted("{a: ".repeat(20_000), ""), "limit");
        assertError("{\"kind\": \"Workflow\", \"spec\": " + "[".repeat(100_000), "limit");
        assertError("- ".repeat(20_000), "limit");
    }

    @Test
    void inline_templates_are_nested_only_so_deep() {
        String inline = "{dag: {tasks: [{name: a, inline: ".repeat(1500);
        assertError(START + "{templates: [" + inline + "{}" + "}]}}".repeat(1500) + "]}", "limit");
    }

    @Test
    void long_texts_and_long_numbers_are_read_or_refused_but_do_no_harm() {
        String text = "x".repeat(10 << 20);
        assertThat(read(START + "{onExit: " + text + "}")
                        .workflows()
                        .get(0)
                        .spec()
                        .onExit())
                .hasSize(10 << 20);
        String digits = "7".repeat(1_000_000);
        assertError(START + "{parallelism: " + digits + "}", "wrong-type");
        assertError("{\"kind\": \"Workflow\", \"spec\": {\"parallelism\": " + digits + "}}", "wrong-type");
        assertError(START + "{parallelism: 1e999999999}", "wrong-type");
        assertThat(read("{\"kind\": \"Workflow\", \"spec\": {\"x\": 1e-99999999999}}")
                        .hasErrors())
                .isFalse();
        // beyond what a float holds: a text to YAML, which has the last word
        assertError("{\"kind\": \"Workflow\", \"spec\": {\"parallelism\": 1e99999999999}}", "wrong-type");
    }

    @Test
    void a_thousand_findings_of_a_document_are_enough() {
        StringBuilder text = new StringBuilder("kind: Workflow\n");
        for (int i = 0; i < 5000; i++) {
            text.append("k").append(i).append(": 1\n");
        }
        ManifestSet set = read(text.toString());
        assertThat(set.findings())
                .hasSize(1001)
                .last()
                .extracting(Finding::message)
                .isEqualTo("4000 more findings in this document are not shown");
        assertThat(set.documents()).hasSize(1);
    }

    @Test
    void limits_hold() {
        ReadLimits limits = new ReadLimits(1000, 5, 100, 2);
        assertThat(codes("x".repeat(1001), limits)).containsExactly("limit");
        assertThat(codes("a: [[[[[]]]]]", limits)).containsExactly("limit");
        assertThat(codes("[" + "a,".repeat(200) + "]", limits)).containsExactly("limit");
        assertThat(codes("[" + "1,".repeat(200) + "1]", limits)).containsExactly("limit");
        assertThat(codes("a: b\n---\na: b\n---\na: b\n", limits)).containsExactly("limit");
    }

    @Test
    void bytes_that_are_no_text_are_an_error_with_a_line(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bad.yaml");
        Files.write(file, "kind: Workflow\nspec: {onExit: \u00e4}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Workflows.readAll(file).findings())
                .extracting(Finding::toString)
                .containsExactly(file + ": error: the file is not UTF-8 text, first at line 2");
        Files.write(file, "\uFEFFkind: Workflow\nspec: {onExit: \u00e4}".getBytes(StandardCharsets.UTF_16LE));
        assertThat(Workflows.read(file).spec().onExit()).isEqualTo("ä");
    }

    @Test
    void files_that_are_missing_or_folders_or_too_long_are_errors(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.yaml");
        assertThatThrownBy(() -> Workflows.read(missing))
                .isInstanceOf(ManifestException.class)
                .hasMessage(missing + ": error: no such file");
        assertThat(Workflows.readAll(folder).findings())
                .extracting(Finding::code)
                .containsExactly("file");
        Files.writeString(folder.resolve("b.yaml"), "kind: Workflow\nspec: {onExit: b}\n");
        Files.writeString(folder.resolve("a.json"), "{\"kind\": \"Workflow\", \"spec\": {\"onExit\": \"a\"}}");
        Files.writeString(folder.resolve("c.txt"), "no");
        assertThat(Workflows.readAll(folder).workflows())
                .extracting(workflow -> workflow.spec().onExit())
                .containsExactly("a", "b");
        ManifestSet tooLong =
                Workflows.readAll(List.of(ManifestSource.of(folder.resolve("b.yaml"))), new ReadLimits(10, 10, 10, 10));
        assertThat(tooLong.findings()).extracting(Finding::message).containsExactly("the file is longer than 10 bytes");
    }

    @Test
    void odd_line_ends_and_byte_order_marks_are_read() {
        String text = "kind: Workflow\nspec:\n  onExit: a\n";
        assertThat(read(text.replace("\n", "\r\n")).workflows()).hasSize(1);
        assertThat(read(text.replace("\n", "\r")).workflows()).hasSize(1);
        ManifestSet set = read("\uFEFF" + text + "---\n\uFEFF" + text);
        assertThat(set.findings()).isEmpty();
        assertThat(set.workflows()).hasSize(2);
        assertThat(read("\uFEFF{\"kind\": \"Workflow\"}").workflows()).hasSize(1);
    }

    @Test
    void forbidden_characters_and_broken_text_are_errors_at_their_place() {
        assertThat(read("kind: Workflow\nspec: {onExit: a\0b}").findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "f:2:17: error: the character U+0000 is not allowed (write it as an escape in double quotes)");
        assertThat(read("kind: Workflow\nspec:\n\ta: b").findings())
                .extracting(Finding::line, Finding::suggestion)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "indent with blanks instead of tabs"));
        assertThat(read("kind: Workflow\nspec: {onExit: {{x}}}").findings())
                .extracting(Finding::line, Finding::column, Finding::suggestion)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 17, "put a value that begins with {{ in quotes"));
        assertError("kind: Workflow\nspec: {onExit: [}", "yaml-syntax");
        assertError("kind: Workflow\nspec: {onExit: \"\\ud83d\\ude42\"}", "yaml-syntax");
        assertError("%YAML 1.1\n---\n" + START + "{}\n", "yaml-syntax");
        assertError(START + "{<<: 1}", "bad-value");
        assertError(START + "{~: 1}", "yaml-syntax");
    }

    @Test
    void texts_without_a_manifest_say_so() {
        for (String text : List.of("", "\n\n", "# nothing\n", "---\n---\n", "~", "null\n", "{}")) {
            ManifestSet set = read(text);
            assertThat(set.hasErrors()).isFalse();
            assertThat(set.findings()).hasSize(1);
            assertThat(set.findings().get(0).code()).isIn("no-manifest", "missing-kind");
        }
        assertThat(read("kind: Worflow").findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "f:1:7: warning: kind: documents of kind Worflow are not read (did you mean \"Workflow\"?)");
        assertThatThrownBy(() -> Workflows.read("kind: ConfigMap"))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("no workflow in it");
        assertThatThrownBy(() -> Workflows.read(START + "{}\n---\n" + START + "{}\n"))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("holds 2 workflows");
    }

    @Test
    void merged_fields_are_overridden_in_the_order_of_argos_parser() {
        ManifestSet set = read("""
                kind: Workflow
                x: &x {onExit: merged, entrypoint: merged}
                y: &y {onExit: second, shutdown: second}
                spec:
                  onExit: before
                  <<: [*x, *y]
                  entrypoint: after
                """);
        assertThat(set.findings()).extracting(Finding::code).containsExactly("unknown-field", "unknown-field");
        var spec = set.workflows().get(0).spec();
        assertThat(spec.onExit()).isEqualTo("merged");
        assertThat(spec.entrypoint()).isEqualTo("after");
        assertThat(spec.shutdown()).isEqualTo("second");
    }

    @Property(tries = 2000)
    void any_text_ends_in_documents_or_findings(@ForAll @StringLength(max = 60) String text) {
        read(text);
        ManifestSet set = read(START + text);
        assertThat(set.documents().size() + set.findings().size()).isPositive();
    }

    private static ManifestSet read(String text) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Workflows.readAll("f", text));
    }

    private static void assertError(String text, String code) {
        ManifestSet set = read(text);
        assertThat(set.hasErrors()).isTrue();
        assertThat(set.findings().stream().filter(Finding::isError).map(Finding::code))
                .containsExactly(code);
    }

    private static List<String> codes(String text, ReadLimits limits) {
        return Workflows.readAll(List.of(ManifestSource.of("f", text)), limits).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
