package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.tiphys.core.lint.output.FindingFormat;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestDocument;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.ManifestSource;
import dev.tiphys.manifest.ReadLimits;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Workflow;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Input that is made to hurt, on its whole way from a file to findings in all formats and to a refused submission: about
 * a second of computing at most, three on slow processors, and without much memory. Time is that of the thread, which other work on the machine does not
 * change; memory is all that was ever asked for, which is more than is ever held.
 */
class HostileInputTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    // of reading, lint, submission and all formats together; a processor may be three times as slow
    private static final long MOST_MILLIS = 3_000;
    private static final long MOST_BYTES = 2L << 30;
    private static final String TEN_MEGABYTES = "x".repeat(10 << 20);
    private static final String DIGITS = "7".repeat(1_000_000);

    @TempDir
    Path folder;

    /** So that what is measured is the work, not the loading of classes. */
    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 20; i++) {
            ManifestSet read = Workflows.readAll("text", Lint.HEAD + workflow("x"));
            Linter.lint(read, ManifestSet.EMPTY, LintMode.SUBMIT);
        }
    }

    private static String workflow(String argument) {
        return """
                spec:
                  entrypoint: main
                  templates:
                  - name: main
                    steps: [[{name: a, template: ok, when: "{{workflow.name}} == x"}]]
                  - name: ok
                    container: {image: a, args: [%s]}
                """.formatted(argument);
    }

    private static String each(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private List<Finding> measured(String text) {
        return measured(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Finding> measured(byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve("hostile.yaml"), bytes);
            System.gc();
            long thread = Thread.currentThread().getId();
            long allocated = THREADS.getThreadAllocatedBytes(thread);
            long time = THREADS.getCurrentThreadCpuTime();
            List<Finding> findings = all(file);
            long millis = (THREADS.getCurrentThreadCpuTime() - time) / 1_000_000;
            long used = THREADS.getThreadAllocatedBytes(thread) - allocated;
            assertThat(millis).as("milliseconds").isLessThan(MOST_MILLIS);
            assertThat(used).as("bytes").isLessThan(MOST_BYTES);
            return findings;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Finding> all(Path file) {
        ManifestSet read = Workflows.readAll(List.of(ManifestSource.of(file)), ReadLimits.DEFAULTS);
        LintOptions options = LintOptions.of(LintMode.SUBMIT);
        List<Finding> findings = Linter.lint(read, ManifestSet.EMPTY, options);
        for (FindingFormat format : FindingFormat.values()) {
            assertThat(format.render(findings, options.texts(), false)).hasSizeLessThan(50_000_000);
        }
        for (ManifestDocument document : read.documents()) {
            if (document.manifest() instanceof Workflow workflow) {
                SubmitValidation.check(workflow, Arguments.EMPTY, TemplateLookup.NONE);
            }
        }
        return findings;
    }

    private void assertFound(String text, String code) {
        assertThat(measured(text)).extracting(Finding::code).contains(code);
    }

    @Test
    void a_billion_laughs() {
        String bomb = Lint.HEAD + "x0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
                + each(
                        9,
                        i -> "x%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n"
                                .formatted(i + 1, i + 1, i, i, i, i, i, i, i, i, i, i));
        assertFound(bomb + workflow("*a9"), "limit");
        assertFound(bomb + "spec: {arguments: {parameters: [{name: p, value: *a9}]}}\n", "limit");
    }

    @Test
    void a_billion_laughs_by_merging() {
        String bomb = Lint.HEAD + "x0: &a0 {k: v}\n"
                + each(40, i -> "x%d: &a%d {<<: [*a%d, *a%d], k%d: 1}\n".formatted(i + 1, i + 1, i, i, i));
        assertFound(bomb + workflow("x"), "limit");
    }

    @Test
    void anchors_that_contain_themselves() {
        assertFound(Lint.HEAD + workflow("&a [*a]"), "alias");
        assertFound(Lint.HEAD + "spec: &a {templates: [*a]}\n", "alias");
        assertFound(Lint.HEAD + "x: &a {y: *b}\nz: &b {y: *a}\nspec: {}\n", "alias");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata: {name: %s}",
                "spec: {entrypoint: %s}",
                "spec: {entrypoint: a, templates: [{name: %s, container: {image: a}}]}",
                "spec: {entrypoint: a, templates: [{name: a, container: {image: %s}}]}",
                "spec: {entrypoint: a, templates: [{name: a, script: {image: a, source: %s}}]}",
                "spec: {entrypoint: a, templates: [{name: a, steps: [[{name: b, template: a, when: '%s'}]]}]}",
                "spec: {entrypoint: a, templates: [{name: a, dag: {tasks: [{name: b, template: a, depends: '%s'}]}}]}",
                "spec: {entrypoint: a, templates: [{name: a, retryStrategy: {expression: '%s'}, container: {image: a}}]}",
                "spec: {entrypoint: a, templates: [{name: a, container: {image: a, args: ['{{%s}}']}}]}",
                "spec: {entrypoint: a, templates: [{name: a, container: {image: a, args: ['{{=%s}}']}}]}",
                "spec: {entrypoint: a, arguments: {parameters: [{name: p, value: %s}]}}",
                "spec: {entrypoint: a, templates: [{name: a, resource: {action: get, manifest: '%s'}}]}"
            })
    void texts_of_ten_megabytes(String place) {
        assertFound("kind: Workflow\n" + place.formatted(TEN_MEGABYTES) + "\n", "text-too-long");
    }

    @Test
    void a_key_of_ten_megabytes() {
        assertFound("kind: Workflow\nspec: {" + TEN_MEGABYTES + ": 1}\n", "yaml-syntax");
        assertFound("kind: Workflow\nspec:\n  ? " + TEN_MEGABYTES + "\n  : 1\n", "text-too-long");
    }

    @Test
    void a_schedule_of_ten_megabytes() {
        assertFound("""
                kind: CronWorkflow
                metadata: {name: c}
                spec:
                  schedules: ["%s"]
                  workflowSpec: {entrypoint: a, templates: [{name: a, container: {image: a}}]}
                """.formatted("* ".repeat(5 << 20)), "cron-schedule");
    }

    @Test
    void nesting_beyond_ten_thousand_levels() {
        assertFound(Lint.HEAD + workflow("[".repeat(100_000)), "limit");
        assertFound(Lint.HEAD + workflow("{a: ".repeat(100_000)), "limit");
        assertFound(Lint.HEAD + "spec:\n  x:\n    " + "- ".repeat(100_000) + "\n", "limit");
        assertFound(Lint.HEAD + each(10_500, i -> "? "), "limit");
        assertFound("{\"kind\":\"Workflow\",\"spec\":" + "{\"a\":".repeat(100_000), "limit");
        String inline = "{name: a, steps: [[{name: b, inline: ".repeat(2_000);
        assertFound(Lint.HEAD + "spec: {templates: [" + inline + "{}" + "}]]}".repeat(2_000) + "]}\n", "limit");
    }

    @Test
    void data_nested_almost_too_deeply_is_looked_at_without_harm() {
        String deep = "[".repeat(9_900) + "'{{inputs.parameters.x}}'" + "]".repeat(9_900);
        measured(Lint.HEAD + "spec: {entrypoint: a, templates: [{name: a, plugin: {p: " + deep + "}}]}\n");
    }

    @Test
    void keys_that_are_there_twice() {
        assertFound(Lint.HEAD + workflow("x") + "spec: {}\n", "duplicate-key");
        assertFound(Lint.HEAD + each(100_000, i -> "spec: {}\n"), "duplicate-key");
        assertFound("{\"kind\":\"Workflow\",\"spec\":{},\"spec\":{}}", "duplicate-key");
    }

    @Test
    void bytes_that_are_no_text() {
        assertThat(measured((Lint.HEAD + workflow("\u00e4")).getBytes(StandardCharsets.ISO_8859_1)))
                .extracting(Finding::code)
                .containsExactly("file");
        byte[] noise = new byte[1 << 20];
        new java.util.Random(1).nextBytes(noise);
        assertThat(measured(noise)).extracting(Finding::code).containsExactly("file");
        assertThat(measured(new byte[1 << 20])).extracting(Finding::code).containsExactly("yaml-syntax");
    }

    @Test
    void byte_order_marks_and_line_ends_of_other_systems_change_nothing() {
        String text = Lint.HEAD + workflow("'{{inputs.parameters.x}}'");
        List<String> plain = shown(text);
        assertThat(plain).singleElement().asString().contains("variable-unresolved");
        assertThat(shown("\uFEFF" + text)).isEqualTo(plain);
        assertThat(shown(text.replace("\n", "\r\n"))).isEqualTo(plain);
        assertThat(shown(text.replace("\n", "\r"))).isEqualTo(plain);
    }

    private List<String> shown(String text) {
        return measured(text).stream().map(Lint::show).toList();
    }

    @Test
    void characters_that_no_text_may_hold() {
        assertFound(Lint.HEAD + workflow("a\0b"), "yaml-syntax");
        assertFound(Lint.HEAD + workflow("\u0007"), "yaml-syntax");
        assertFound("{\"kind\":\"Workflow\",\"spec\":{\"entrypoint\":\"a\\u0000b\"}}", "template-not-found");
    }

    @Test
    void numbers_of_a_million_digits() {
        assertFound(Lint.HEAD + "spec: {parallelism: " + DIGITS + "}\n", "wrong-type");
        assertFound(Lint.HEAD + "spec: {parallelism: 0x" + DIGITS + "}\n", "wrong-type");
        assertFound(Lint.HEAD + "spec: {parallelism: 1." + DIGITS + "e" + DIGITS + "}\n", "wrong-type");
        assertFound("{\"kind\":\"Workflow\",\"spec\":{\"parallelism\":" + DIGITS + "}}", "wrong-type");
        String spec = "spec: {entrypoint: a, arguments: {parameters: [{name: p, value: %s}]},"
                + " templates: [{name: a, %s}, {name: ok, container: {image: a}}]}\n";
        for (String template : List.of(
                "steps: [[{name: b, template: ok, withItems: [" + DIGITS + "]}]]",
                "steps: [[{name: b, template: ok, withSequence: {count: '" + DIGITS + "'}}]]",
                "steps: [[{name: b, template: ok, when: '" + DIGITS + " > 1'}]]",
                "timeout: '" + DIGITS + "', container: {image: a}",
                "activeDeadlineSeconds: '" + DIGITS + "', container: {image: a}",
                "retryStrategy: {limit: '" + DIGITS + "'}, container: {image: a}",
                "container: {image: a, args: ['{{=" + DIGITS + " + 1}}']}")) {
            measured(Lint.HEAD + spec.formatted(DIGITS, template));
        }
        assertFound("""
                kind: CronWorkflow
                metadata: {name: c}
                spec:
                  schedules: ["%s * * * *"]
                  workflowSpec: {entrypoint: a, templates: [{name: a, container: {image: a}}]}
                """.formatted(DIGITS), "cron-schedule");
    }

    @Test
    void templates_that_refer_to_one_another_without_end() {
        String template = """
                kind: WorkflowTemplate
                metadata: {name: w%d}
                spec:
                  entrypoint: go
                  templates:
                  - name: go
                    steps: [[{name: s, templateRef: {name: w%d, template: go}}]]
                ---
                """;
        for (int length : List.of(1, 2, 100)) {
            String circle = each(length, i -> template.formatted(i, (i + 1) % length));
            assertFound(circle + Lint.HEAD + "spec: {workflowTemplateRef: {name: w0}}\n", "recursion-endless");
        }
        measured(each(250, i -> template.formatted(i, (i + 1) % 250)));
        assertThat(measured(template.formatted(0, 0).replace("entrypoint: go", "workflowTemplateRef: {name: w0}")))
                .isNotEmpty();
    }

    @Test
    void more_findings_than_anybody_reads_are_counted_but_not_kept() {
        String spec = "spec:\n  entrypoint: m\n  templates:\n  - name: m\n    steps:\n"
                + each(15_000, i -> "    - - {name: s, template: u}\n");
        List<Finding> findings = measured(Lint.HEAD + spec);
        assertThat(findings).hasSizeBetween(10_000, 25_000);
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("too-many-findings"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.message())
                            .isEqualTo("there are more than 10000 findings in this document;"
                                    + " the others are not shown");
                });
    }
}
