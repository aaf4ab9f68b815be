package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.Severity;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final String SPEC = """
            entrypoint: main
            templates:
            - {name: main, container: {image: a}}
            - {name: left, container: {image: a}} %s
            %s
            - {name: right, container: {image: a}}
            """;

    @Test
    void without_silence_both_templates_are_found() {
        assertThat(Lint.ofSpec(SPEC.formatted("", ""))).hasSize(2);
    }

    @Test
    void a_comment_at_the_end_of_a_line_silences_that_line() {
        assertThat(Lint.ofSpec(SPEC.formatted("# lint: ignore template-unused", "")))
                .singleElement()
                .asString()
                .contains("'right'");
    }

    @Test
    void a_comment_on_its_own_line_silences_the_next_line() {
        assertThat(Lint.ofSpec(SPEC.formatted("", "# lint: ignore never, template-unused")))
                .singleElement()
                .asString()
                .contains("'left'");
    }

    @Test
    void a_comment_for_the_file_silences_all_of_it() {
        assertThat(Lint.ofSpec(SPEC.formatted("", "# lint: ignore-file template-unused")))
                .isEmpty();
    }

    @Test
    void a_comment_with_another_code_silences_nothing() {
        assertThat(Lint.ofSpec(SPEC.formatted("# lint: ignore never", ""))).hasSize(2);
    }

    @Test
    void a_silenced_code_is_left_out() {
        assertThat(Lint.ofSpec(SPEC.formatted("", ""), Set.of("template-unused")))
                .isEmpty();
    }

    /** A manifest for every code that is a warning or a note by nature; the finding lies in the line of its comment. */
    private static final String ALL = """
            entrypoint: main
            schedulerName: s
            arguments: {parameters: [{name: p, value: no}, {name: z, value: x}]}
            unknown: 1
            templates:
            - name: main
              synchronization: {mutexes: [{name: m}]}
              steps:
              - - {name: a, template: leaf, arguments: {parameters: [{name: q, value: 1}]}}
              - - {name: b, template: leaf, when: "1 == 2"}
              - - {name: c, template: leaf, when: "((x"}
              - - {name: d, template: leaf, hooks: {h: {template: leaf, expression: "1 +"}}}
              - - {name: e, template: empty}
              - - {name: f, template: main}
              - - {name: g, template: dag}
            - {name: leaf, timeout: soon, synchronization: {mutexes: [{name: m}]}, container: {image: a, args: ["{{retries}}", "{{x"]}}
            - {name: empty, steps: []}
            - {name: dag, dag: {tasks: [{name: a, template: script}, {name: b, template: script, depends: "((a"}]}}
            - {name: script, script: {image: a, source: "{{workflow.parameters.p}}"}}
            - {name: left, container: {image: a}}
            """;

    @Test
    void every_warning_and_note_can_be_silenced_by_option_and_by_comment() {
        List<Finding> found = findings(ALL, Set.of());
        Set<String> codes = new LinkedHashSet<>();
        found.stream().filter(finding -> !finding.isError()).forEach(finding -> codes.add(finding.code()));
        Set<String> mild = Arrays.stream(LintCode.values())
                .filter(code -> code.severity() != Severity.ERROR)
                .map(LintCode::id)
                .collect(Collectors.toSet());
        assertThat(codes).containsAll(mild).contains("unknown-field", "variable-unresolved", "tag-unclosed");
        for (String code : codes) {
            assertThat(findings(ALL, Set.of(code))).as("option %s", code).noneMatch(is(code));
            String all = "# lint: ignore-file " + code + "\n" + ALL;
            assertThat(findings(all, Set.of()))
                    .as("comment for the file %s", code)
                    .noneMatch(is(code));
            StringBuilder commented = new StringBuilder();
            ALL.lines()
                    .forEach(line -> commented
                            .append(line)
                            .append(" # lint: ignore ")
                            .append(code)
                            .append('\n'));
            assertThat(findings(commented.toString(), Set.of()))
                    .as("comment at the line %s", code)
                    .noneMatch(is(code))
                    .hasSize((int) found.stream().filter(is(code).negate()).count());
        }
    }

    private static Predicate<Finding> is(String code) {
        return finding -> finding.code().equals(code) && !finding.isError();
    }

    private static List<Finding> findings(String spec, Set<String> silenced) {
        return Lint.findings(Lint.HEAD + "spec:\n" + spec.indent(2), LintMode.LINT, silenced);
    }

    @Test
    void errors_cannot_be_silenced() {
        assertThat(Lint.ofSpec("""
                        # lint: ignore-file template-not-found
                        entrypoint: nope # lint: ignore template-not-found
                        templates: [{name: main, container: {image: a}}]
                        """, Set.of("template-not-found")))
                .anyMatch(finding -> finding.contains("template-not-found"));
    }
}
