package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.manifest.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Manifests that are made to hurt: findings or none, in bounded time, and no exception. */
class LintHostileTest {
    /** Far more than is needed; a search that grows with the square of the input takes minutes. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static List<Finding> lint(String spec) {
        return Assertions.assertTimeoutPreemptively(
                LIMIT, () -> Lint.findings(Lint.HEAD + "spec:\n" + spec, LintMode.LINT, Set.of()));
    }

    private static String each(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static String oneContainer(String argument) {
        return "  entrypoint: a\n  templates:\n  - name: a\n    container: {image: x, args: ['" + argument + "']}\n";
    }

    @Test
    void templates_that_call_one_another_in_a_long_chain() {
        int length = 50_000;
        String spec = "  entrypoint: t0\n  templates:\n"
                + each(length, i -> "  - {name: t" + i + ", steps: [[{name: s, template: t" + (i + 1) + "}]]}\n");
        assertThat(lint(spec))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("templates.t0.steps[0].s templates.t1.steps[0].s ")
                        .endsWith("template name 't" + length + "' undefined")
                        .hasSizeLessThan(100_000));
    }

    @Test
    void templates_of_several_objects_that_call_one_another_in_a_circle() {
        String object = """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: %s}
                spec:
                  entrypoint: go
                  templates:
                  - name: go
                    steps: [[{name: s, templateRef: {name: %s, template: go}}]]
                ---
                """;
        String text =
                object.formatted("one", "two") + object.formatted("two", "three") + object.formatted("three", "one");
        assertThat(Assertions.assertTimeoutPreemptively(LIMIT, () -> Lint.of(text)))
                .noneMatch(finding -> finding.contains(" error "));
    }

    @Test
    void every_step_is_wrong_in_several_ways() {
        String spec = "  entrypoint: m\n  templates:\n  - name: m\n    steps:\n"
                + each(
                        20_000,
                        i -> "    - - {name: s" + i + ", template: u" + i
                                + ", arguments: {parameters: [{name: p, value: '{{steps.zz.outputs.result}}'}]}}\n");
        assertThat(lint(spec)).hasSizeBetween(10_000, 50_000);
    }

    @Test
    void a_dag_in_which_everything_waits_for_everything() {
        int tasks = 700;
        String spec = "  entrypoint: m\n  templates:\n  - name: m\n    dag:\n      tasks:\n"
                + each(
                        tasks,
                        i -> "      - {name: t" + i + ", template: ok, dependencies: ["
                                + each(i, k -> (k > 0 ? "," : "") + "t" + k)
                                + "], arguments: {parameters: [{name: p, value: '{{tasks.t0.status}}'}]}}\n")
                + "  - {name: ok, inputs: {parameters: [{name: p, default: x}]}, container: {image: a, args: ['{{inputs.parameters.p}}']}}\n";
        assertThat(lint(spec)).filteredOn(finding -> finding.line() > 10).isNotNull();
    }

    @Test
    void a_dag_that_is_one_long_line_in_which_all_look_back_to_the_start() {
        String spec = "  entrypoint: m\n  templates:\n  - name: m\n    dag:\n      tasks:\n"
                + "      - {name: t0, template: ok}\n"
                + each(
                        20_000,
                        i -> "      - {name: t" + (i + 1) + ", template: ok, dependencies: [t" + i
                                + "], when: '{{tasks.t0.status}} == Succeeded'}\n")
                + "  - {name: ok, container: {image: a}}\n";
        assertThat(lint(spec)).filteredOn(Finding::isError).isEmpty();
    }

    @Test
    void texts_full_of_braces() {
        for (String part : List.of("{{", "{{a", "}}{{", "{{inputs.parameters.", "{{{{x}}", "{{=", "{{=1}}")) {
            assertThat(lint(oneContainer(part.repeat(500_000)))).as(part).isNotNull();
        }
    }

    @Test
    void conditions_and_dependencies_without_end() {
        for (String text : List.of(
                "(".repeat(100_000),
                "!".repeat(100_000) + "a",
                "a && ".repeat(100_000) + "a",
                "steps".repeat(200_000),
                "steps.a.status == ".repeat(50_000),
                "a.AllFailed || ".repeat(300) + "b")) {
            String quoted = "'" + text + "'";
            String spec = "  entrypoint: m\n  templates:\n  - name: m\n    dag:\n      tasks:\n"
                    + "      - {name: a, template: ok}\n"
                    + "      - {name: b, template: ok, depends: " + quoted + ", when: " + quoted + "}\n"
                    + "  - {name: ok, container: {image: a}}\n";
            assertThat(lint(spec)).as(text.substring(0, 10)).isNotNull();
        }
    }

    @Test
    void names_of_a_megabyte() {
        String name = "n".repeat(1_000_000);
        String spec = "  entrypoint: " + name + "\n  templates:\n  - name: " + name + "x\n    steps:\n    - "
                + each(50, i -> "- {name: s" + i + ", template: zz" + i + "}\n      ");
        List<Finding> findings = lint(spec);
        assertThat(findings).isNotEmpty();
        assertThat(findings.stream().mapToLong(f -> f.message().length()).sum()).isLessThan(100_000_000);
    }

    @Test
    void thousands_of_inputs_and_arguments() {
        int count = 5_000;
        String spec = "  entrypoint: m\n  templates:\n  - name: m\n    steps:\n"
                + each(
                        4,
                        s -> "    - - name: s" + s
                                + "\n        template: t\n        arguments:\n          parameters:\n"
                                + each(count, i -> "          - {name: p" + i + ", value: x}\n"))
                + "  - name: t\n    inputs:\n      parameters:\n" + each(count, i -> "      - {name: p" + i + "}\n")
                + "    container:\n      image: a\n      args:\n"
                + each(count, i -> "      - '{{inputs.parameters.p" + i + "}}'\n");
        assertThat(lint(spec)).isEmpty();
    }

    @Test
    void inline_templates_in_inline_templates() {
        String open = "{steps: [[{name: a, inline: ";
        String close = "}]]}";
        String spec = "  entrypoint: m\n  templates:\n  - name: m\n    steps: [[{name: a, inline: " + open.repeat(150)
                + "{container: {image: a, args: ['{{item}}']}}" + close.repeat(150) + "}]]\n";
        assertThat(lint(spec)).isNotNull();
    }

    @Test
    void values_nested_thousands_of_levels_deep() {
        String spec = "  entrypoint: m\n  templates:\n  - name: m\n    steps: [[{name: a, template: ok, withItems: "
                + "[".repeat(5_000) + "'{{inputs.parameters.x}}'" + "]".repeat(5_000) + "}]]\n"
                + "  - {name: ok, container: {image: a}}\n";
        assertThat(lint(spec)).isNotNull();
    }
}
