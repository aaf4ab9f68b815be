package dev.tiphys.testing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.testing.TestEngine;
import dev.tiphys.testing.WorkflowTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@WorkflowTest
class WorkflowCoverageTest {
    private static final String YAML = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {name: wf}
            spec:
              entrypoint: main
              onExit: bye
              arguments: {parameters: [{name: env, value: dev}, {name: list, value: "[]"}]}
              templates:
              - name: main
                steps:
                - - {name: build, template: work, onExit: bye}
                  - {name: each, template: work, withParam: "{{workflow.parameters.list}}"}
                - - {name: deploy, template: work, when: "{{workflow.parameters.env}} == prod"}
                  - name: watch
                    templateRef: {name: lib, template: watch}
                    hooks: {failed: {expression: steps.watch.status == "Failed", template: bye}}
              - {name: work, retryStrategy: {limit: 1}, container: {image: a, command: [x]}}
              - {name: bye, container: {image: a, command: [x]}}
              - {name: unused, container: {image: a, command: [x]}}
            """;

    private static final String LIBRARY = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: lib}
            spec:
              templates:
              - name: watch
                steps: [[{name: look, template: eye}]]
              - {name: eye, container: {image: a, command: [x]}}
              - {name: ear, container: {image: a, command: [x]}}
            """;

    private static List<String> missing(TestEngine engine) {
        return engine.coverage().missing().stream()
                .map(point -> point.holder() + " " + point)
                .toList();
    }

    @Test
    void whatWasNeverReachedIsNamed(TestEngine engine) {
        engine.with(LIBRARY).run(YAML);
        assertThat(missing(engine))
                .containsExactly(
                        "wf main.each: runs",
                        "wf main.each: has items",
                        "wf main.deploy: runs",
                        "wf main.deploy: its condition is true",
                        "wf main.watch: its hook runs",
                        "wf work: is retried",
                        "wf unused: runs",
                        "lib ear: runs");
    }

    @Test
    void moreRunsReachMore(TestEngine engine) {
        engine.with(LIBRARY);
        engine.run(YAML);
        engine.pods().node("wf[0].build(0)").fails(1);
        engine.pods().template("eye").fails(2);
        engine.run(YAML.replace("value: dev", "value: prod").replace("\"[]\"", "'[1]'"));
        assertThat(missing(engine)).containsExactly("wf unused: runs", "lib ear: runs");
        assertThat(engine.coverage().percent()).isGreaterThan(80);
        assertThat(engine.coverage().report())
                .startsWith("Workflow coverage: ")
                .contains("  wf: ", "    never: unused: runs");
    }

    @Test
    void nothingToReachIsFullyReached() {
        assertThat(new WorkflowCoverage().percent()).isEqualTo(100);
    }

    /** Run by the test below only. */
    @WorkflowTest
    static class Sample {
        @Test
        void runs(TestEngine engine) {
            engine.with(LIBRARY).run(YAML);
        }
    }

    @Test
    void aSummaryIsPrintedWhenAllTestsHaveRun() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(Sample.class))
                            .configurationParameter("tiphys.coverage", "true")
                            .build());
        } finally {
            System.setOut(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("Workflow coverage: ", "never: unused: runs");
    }
}
