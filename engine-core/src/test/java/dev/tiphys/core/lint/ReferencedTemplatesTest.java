package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tiphys.engine.TemplateReferencing;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestException;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Workflow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Engines that take only workflows of which somebody else has written the template. */
@Timeout(60)
class ReferencedTemplatesTest {
    private static final String STORE = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: store}
            spec:
              entrypoint: go
              templates: [{name: go, suspend: {duration: "0"}}]
            """;

    private static Workflow referring(String more) {
        return Workflows.read(Lint.HEAD + "spec: {workflowTemplateRef: {name: store}" + more + "}");
    }

    private static WorkflowEngine engine(TemplateReferencing referencing) {
        return WorkflowEngine.builder()
                .objects(Workflows.readAll("store", STORE).manifests())
                .templateReferencing(referencing)
                .build();
    }

    @ParameterizedTest
    @EnumSource(names = {"STRICT", "SECURE"})
    void a_workflow_that_overrides_what_it_may_not_is_refused_with_all_findings(TemplateReferencing referencing) {
        try (WorkflowEngine engine = engine(referencing)) {
            Workflow workflow = referring(", podSpecPatch: '{}', artifactGC: {serviceAccountName: admin}");
            List<Finding> findings = refused(engine, workflow);
            assertThat(findings)
                    .filteredOn(Finding::isError)
                    .extracting(Finding::code, Finding::path)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("override-forbidden", "spec.podSpecPatch"),
                            org.assertj.core.groups.Tuple.tuple(
                                    "override-forbidden", "spec.artifactGC.serviceAccountName"));
            assertThat(engine.runs()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STRICT", "SECURE"})
    void a_workflow_with_templates_of_its_own_is_refused(TemplateReferencing referencing) {
        try (WorkflowEngine engine = engine(referencing)) {
            Workflow own = Workflows.read(
                    Lint.HEAD + "spec: {entrypoint: a, templates: [{name: a, suspend: {duration: '0'}}]}");
            assertThat(refused(engine, own)).extracting(Finding::code).contains("reference-required");
        }
    }

    @Test
    void a_workflow_that_only_refers_runs() throws Exception {
        try (WorkflowEngine engine = engine(TemplateReferencing.SECURE)) {
            assertThat(engine.submit(referring(", priority: 3")).await().succeeded())
                    .isTrue();
        }
    }

    @Test
    void by_default_all_workflows_are_taken() throws Exception {
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .objects(Workflows.readAll("store", STORE).manifests())
                .build()) {
            assertThat(engine.submit(referring(", podSpecPatch: '{}'")).await().succeeded())
                    .isTrue();
        }
    }

    private static List<Finding> refused(WorkflowEngine engine, Workflow workflow) {
        ManifestException refusal = catchThrowableOfType(ManifestException.class, () -> engine.submit(workflow));
        assertThat(refusal).isNotNull();
        return refusal.findings();
    }
}
