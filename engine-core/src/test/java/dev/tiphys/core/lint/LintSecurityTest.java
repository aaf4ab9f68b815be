package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.core.lint.output.FindingFormat;
import dev.tiphys.manifest.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the security advisories of Argo teach, as far as it shows before anything runs. */
class LintSecurityTest {
    @Test
    void a_workflow_cannot_replace_the_templates_that_it_refers_to() {
        String text = """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: store}
                spec:
                  entrypoint: go
                  templates: [{name: go, container: {image: a}}]
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {generateName: t-}
                spec:
                  workflowTemplateRef: {name: store}
                  templates: [{name: go, container: {image: evil}}]
                """;
        assertThat(Lint.of(text)).anyMatch(finding -> finding.startsWith("13:14 error templates-beside-reference"));
    }

    @Test
    void artifact_paths_cannot_leave_the_folder_that_they_start_in() {
        for (String path : List.of("/tmp/safe/../../etc/passwd", "/a/..", "/a/b/../c")) {
            assertThat(ofInput(path)).as(path).anyMatch(finding -> finding.contains("error artifact-path"));
        }
        for (String path : List.of("../../etc", "..", "/..", "/../..")) {
            assertThat(ofInput(path)).as(path).anyMatch(finding -> finding.contains("warning artifact-path"));
        }
        for (String path : List.of("/tmp/x", "/tmp/..x", "/tmp/a..b/c", "tmp/x")) {
            assertThat(ofInput(path)).as(path).noneMatch(finding -> finding.contains("artifact-path"));
        }
    }

    private static List<String> ofInput(String path) {
        return Lint.ofSpec("""
                entrypoint: main
                arguments: {artifacts: [{name: a, raw: {data: x}}]}
                templates:
                - name: main
                  inputs: {artifacts: [{name: a, path: "%s"}]}
                  container: {image: a}
                """.formatted(path));
    }

    @Test
    void parameter_files_that_leave_the_task_are_found() {
        assertThat(Lint.ofSpec("""
                        entrypoint: main
                        templates:
                        - name: main
                          container: {image: a}
                          outputs: {parameters: [{name: p, valueFrom: {path: "../../x"}}]}
                        """)).anyMatch(finding -> finding.contains("warning artifact-path"));
    }

    @Test
    void names_cannot_be_paths() {
        for (String name : List.of("../x", "a/b", "a b", "a\\nb", "")) {
            String spec = """
                    entrypoint: main
                    templates:
                    - name: main
                      inputs: {parameters: [{name: "%s", default: x}]}
                      outputs: {artifacts: [{name: "%s", path: /x, globalName: "../g"}]}
                      steps: [[{name: "%s", template: ok}]]
                    - {name: ok, container: {image: a}}
                    """.formatted(name, name, name);
            assertThat(Lint.ofSpec(spec))
                    .as(name)
                    .filteredOn(f -> f.contains("error name-"))
                    .hasSize(3);
            assertThat(Lint.ofSpec(spec)).anyMatch(finding -> finding.contains("error global-name"));
        }
        assertThat(Lint.of("""
                        apiVersion: argoproj.io/v1alpha1
                        kind: Workflow
                        metadata: {name: ../../x}
                        spec: {entrypoint: ok, templates: [{name: ok, container: {image: a}}]}
                        """)).anyMatch(finding -> finding.contains("warning name-invalid"));
    }

    @Test
    void texts_of_a_manifest_cannot_forge_lines_or_steer_the_terminal() {
        String text = Lint.HEAD + """
                spec:
                  entrypoint: "x\\n::error file=a::forged\\e[2J"
                  templates: [{name: ok, container: {image: a}}]
                """;
        List<Finding> findings = Lint.findings(text, LintMode.LINT, Set.of());
        for (FindingFormat format : List.of(FindingFormat.SIMPLE, FindingFormat.PRETTY)) {
            String shown = format.render(findings, SourceTexts.of("text", text), false);
            assertThat(shown).contains("forged").doesNotContain("\u001b").doesNotContain("\n::error");
        }
    }

    @Test
    void values_that_become_part_of_a_script_are_pointed_at() {
        assertThat(Lint.ofSpec("""
                        entrypoint: main
                        arguments: {parameters: [{name: cmd, value: x}]}
                        templates:
                        - {name: main, script: {image: a, source: "{{workflow.parameters.cmd}}"}}
                        """)).anyMatch(finding -> finding.contains("note script-injection"));
    }

    @Test
    void expressions_know_neither_the_environment_nor_classes() {
        for (String expression : List.of(
                "env('HOME')",
                "expandenv('$HOME')",
                "sprig.env('HOME')",
                "sprig.expandenv('$HOME')",
                "java.lang.Runtime.getRuntime()",
                "Class.forName('java.lang.System')")) {
            assertThat(Lint.ofSpec("""
                            entrypoint: main
                            templates:
                            - {name: main, container: {image: a, args: ["{{=%s}}"]}}
                            """.formatted(expression)))
                    .as(expression)
                    .anyMatch(finding -> finding.contains("warning expression-invalid"));
        }
    }
}
