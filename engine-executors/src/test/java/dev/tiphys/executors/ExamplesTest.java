package dev.tiphys.executors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Workflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a newcomer tries first, on real processes. Windows has no {@code sh}. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class ExamplesTest {
    private static final Path FOLDER = Path.of("..", "examples");

    private static RunSnapshot run(Workflow workflow) throws InterruptedException {
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .executor(new ProcessExecutor())
                .listener(new AutoResume())
                .build()) {
            return engine.submit(workflow).await();
        }
    }

    @TestFactory
    List<DynamicTest> examples_succeed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<DynamicTest> tests = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(run(Workflows.read(file))).matches(RunSnapshot::succeeded, "succeeded")))
                    .toList();
            assertThat(tests).hasSizeGreaterThanOrEqualTo(8);
            return tests;
        }
    }

    @Test
    void tags_in_artifacts_of_arguments_and_inputs_are_filled_in() throws Exception {
        RunSnapshot end = run(Workflows.read("""
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {name: wf}
                spec:
                  entrypoint: main
                  templates:
                    - name: main
                      steps:
                        - - name: show
                            template: show
                            withItems: [one, two]
                            arguments: {artifacts: [{name: text, raw: {data: "{{workflow.name}} {{item}}"}}]}
                    - name: show
                      inputs:
                        parameters: [{name: who, value: me}]
                        artifacts:
                          - {name: text, path: /tmp/text}
                          - {name: own, path: /tmp/own/text, raw: {data: "for {{inputs.parameters.who}}"}}
                      script: {image: busybox, command: [sh], source: "true"}
                      outputs:
                        parameters:
                          - {name: copy, valueFrom: {path: /tmp/text}}
                          - {name: own, valueFrom: {path: /tmp/own/text}}
                """));
        assertThat(end.node("wf[0].show(1:two)")
                        .flatMap(Node::outputs)
                        .orElseThrow()
                        .parameters())
                .extracting(Parameter::value)
                .containsExactly("wf two", "for me");
    }
}
