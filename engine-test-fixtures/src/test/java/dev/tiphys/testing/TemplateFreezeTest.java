package dev.tiphys.testing;

import static dev.tiphys.testing.WorkflowAssertions.assertThat;

import dev.tiphys.engine.WorkflowRun;
import org.junit.jupiter.api.Test;

@WorkflowTest
class TemplateFreezeTest {
    private static final String SHARED = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: shared}
            spec:
              templates:
              - name: work
                outputs: {parameters: [{name: version, value: %s}]}
                container: {image: a, command: [x]}
            """;

    private static final String TWICE = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {name: wf}
            spec:
              entrypoint: main
              templates:
              - name: main
                steps:
                - - {name: one, templateRef: {name: shared, template: work}}
                - - {name: gate, template: gate}
                - - {name: two, templateRef: {name: shared, template: work}}
              - {name: gate, suspend: {}}
            """;

    @Test
    void aRunKeepsTheTemplatesThatItHasLookedUp(TestEngine engine) {
        engine.with(SHARED.formatted("old"));
        WorkflowRun run = engine.submit(TWICE);
        engine.time().runUntilIdle();
        engine.with(SHARED.formatted("new"));
        run.resume();
        assertThat(engine.finish(run)).hasSucceeded().node("wf[2].two").hasOutput("version", "old");
        assertThat(engine.run(
                        TWICE.replace("name: wf", "name: wf2").replace("    - - {name: gate, template: gate}\n", "")))
                .hasSucceeded()
                .node("wf2[1].two")
                .hasOutput("version", "new");
    }
}
