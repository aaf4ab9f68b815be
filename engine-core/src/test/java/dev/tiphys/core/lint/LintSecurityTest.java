package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.core.lint.output.FindingFormat;
import dev.tiphys.core.lint.rule.ReferenceRules;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.Origin;
import dev.tiphys.engine.TemplateReferencing;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.SourceMap;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.WorkflowSpec;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /** CVE-2026-31892, -42296, -54526: each fix of Argo's had left a field out. */
    @Test
    void where_templates_are_required_a_workflow_may_only_set_what_is_on_a_list() {
        Map<String, String> forbidden = new LinkedHashMap<>();
        forbidden.put("podSpecPatch: '{\"hostNetwork\":true}'", "PodSpecPatch");
        forbidden.put("serviceAccountName: admin", "ServiceAccountName");
        forbidden.put("securityContext: {runAsUser: 0}", "SecurityContext");
        forbidden.put("volumes: [{name: v, hostPath: {path: /}}]", "Volumes");
        forbidden.put("hostNetwork: false", "HostNetwork");
        forbidden.put("dnsPolicy: Default", "DNSPolicy");
        forbidden.put("onExit: other", "OnExit");
        forbidden.put("hooks: {h: {template: other, expression: 'true'}}", "Hooks");
        forbidden.put("templateDefaults: {container: {image: evil}}", "TemplateDefaults");
        forbidden.put("executorPlugins: [{metadata: {name: p}}]", "ExecutorPlugins");
        forbidden.put("templates: [{name: go, container: {image: evil}}]", "Templates");
        forbidden.put("volumeClaimTemplates: []", "VolumeClaimTemplates");
        forbidden.put("artifactGC: {strategy: Never, podSpecPatch: '{}'}", "ArtifactGC.PodSpecPatch");
        forbidden.put("artifactGC: {serviceAccountName: admin}", "ArtifactGC.ServiceAccountName");
        forbidden.put("artifactGC: {podMetadata: {labels: {a: b}}}", "ArtifactGC.PodMetadata");
        for (TemplateReferencing mode : List.of(TemplateReferencing.STRICT, TemplateReferencing.SECURE)) {
            forbidden.forEach((field, name) -> assertThat(referring(field, mode))
                    .as(field)
                    .filteredOn(Finding::isError)
                    .anySatisfy(finding -> {
                        assertThat(finding.code()).isEqualTo("override-forbidden");
                        assertThat(finding.line()).isEqualTo(13);
                        assertThat(finding.message())
                                .isEqualTo("fields [" + name + "] are not permitted when using workflowTemplateRef"
                                        + " with templateReferencing restriction");
                    }));
        }
        forbidden
                .keySet()
                .forEach(field -> assertThat(referring(field, TemplateReferencing.FREE))
                        .as(field)
                        .noneMatch(finding -> finding.code().equals("override-forbidden")));
    }

    /** What the model knows of a spec and what is not on Argo's list: all of it is forbidden, whatever comes later. */
    @Test
    void a_field_is_forbidden_unless_it_is_on_the_list() {
        Set<String> allowed = Set.of(
                "arguments",
                "entrypoint",
                "shutdown",
                "suspend",
                "activeDeadlineSeconds",
                "priority",
                "ttlStrategy",
                "podGC",
                "volumeClaimGC",
                "archiveLogs",
                "workflowMetadata",
                "workflowTemplateRef",
                "metrics",
                "artifactGC");
        Set<String> refused = new LinkedHashSet<>();
        int accepted = 0;
        for (RecordComponent field : WorkflowSpec.class.getRecordComponents()) {
            String name = field.getName();
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("workflowTemplateRef", Map.of("name", "x"));
            data.put(name, Map.of("a", "b"));
            Node spec = Node.root(data, new Origin(SourceMap.none(), Set::of));
            int[] count = {0};
            ReferenceRules.check(spec, (code, at, message, advice) -> count[0]++);
            if (count[0] > 0) {
                refused.add(name);
            } else {
                accepted++;
            }
        }
        assertThat(refused).doesNotContainAnyElementsOf(allowed).contains("onExit", "templates", "hooks", "extra");
        assertThat(accepted).isLessThanOrEqualTo(allowed.size());
    }

    @Test
    void where_templates_are_required_harmless_fields_may_be_set() {
        assertThat(referring("""
                arguments: {parameters: [{name: p, value: x}]}
                  entrypoint: go
                  suspend: true
                  priority: 3
                  activeDeadlineSeconds: 60
                  ttlStrategy: {secondsAfterCompletion: 1}
                  podGC: {strategy: OnPodSuccess}
                  archiveLogs: true
                  serviceAccountName: ""
                  artifactGC: {strategy: OnWorkflowDeletion, forceFinalizerRemoval: true}
                """, TemplateReferencing.STRICT)).noneMatch(Finding::isError);
    }

    @Test
    void where_templates_are_required_a_workflow_of_its_own_is_refused() {
        String text = Lint.HEAD + "spec: {entrypoint: ok, templates: [{name: ok, container: {image: a}}]}\n";
        LintOptions options =
                new LintOptions(LintMode.LINT, Set.of(), SourceTexts.of("text", text), TemplateReferencing.STRICT);
        assertThat(Linter.lint(Workflows.readAll("text", text), ManifestSet.EMPTY, options))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("workflows must use workflowTemplateRef to be executed"
                                + " when the controller is in reference mode"));
    }

    private static List<Finding> referring(String field, TemplateReferencing mode) {
        String text = """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: store}
                spec:
                  entrypoint: go
                  templates: [{name: go, container: {image: a}}, {name: other, container: {image: a}}]
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {generateName: t-}
                spec:
                  workflowTemplateRef: {name: store}
                  %s
                """.formatted(field.strip());
        LintOptions options = new LintOptions(LintMode.LINT, Set.of(), SourceTexts.of("text", text), mode);
        return Linter.lint(Workflows.readAll("text", text), ManifestSet.EMPTY, options);
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
