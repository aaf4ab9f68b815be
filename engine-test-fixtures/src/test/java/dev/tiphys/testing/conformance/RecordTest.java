package dev.tiphys.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Arguments;
import dev.tiphys.testing.TestEngine;
import dev.tiphys.testing.WorkflowTest;
import dev.tiphys.testing.time.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WorkflowTest
class RecordTest {
    private static final String YAML = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {name: wf}
            spec:
              entrypoint: main
              arguments: {parameters: [{name: who, value: nobody}]}
              templates:
              - name: main
                steps:
                - - {name: gate, template: gate}
                - - {name: a, templateRef: {name: lib, template: work}, arguments: {parameters: [{name: p, value: "{{workflow.parameters.who}}"}]}}
                - - {name: b, template: flaky}
              - {name: gate, suspend: {}}
              - {name: flaky, retryStrategy: {limit: 1}, container: {image: a, command: [x]}}
            """;

    private static final String LIBRARY = """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata: {name: lib}
            spec:
              templates:
              - {name: work, inputs: {parameters: [{name: p}]}, container: {image: a, command: [x]}}
            """;

    private static WorkflowRun play(TestEngine engine) {
        engine.with(LIBRARY);
        engine.pods()
                .template("flaky")
                .fails(3)
                .takes(Duration.ofSeconds(4))
                .then()
                .succeeds();
        WorkflowRun run = engine.submit(Workflows.read(YAML), Arguments.of("who", "you"));
        engine.time().advance(Duration.ofSeconds(5));
        run.resume();
        engine.finish(run);
        return run;
    }

    @Test
    void aRunBecomesACaseThatCanBeReplayed(TestEngine engine, @TempDir Path folder) {
        RecordedCase recorded = RecordedCase.record(play(engine), "mine/gate");
        Path input = CaseFiles.write(recorded, folder);
        assertThat(input).isRegularFile().hasFileName("gate.yaml");
        CaseResult replayed = new ConformanceRunner(CaseEngine.engine()).run(input);
        assertThat(replayed.differences()).isEmpty();
        assertThat(recorded.timeline()).extracting(Step::word).containsExactly("run", "resume", "run");
        assertThat(recorded.recording().at("/timeline/2/workflow/phase").asText())
                .isEqualTo("Succeeded");
        assertThat(recorded.recording().at("/timeline/2/at").asInt()).isEqualTo(11);
        assertThat(CaseFiles.yaml(CaseReader.read(input))).isEqualTo(CaseFiles.yaml(recorded));
    }

    @Test
    void whatWasReplayedIsWhatHappened(TestEngine engine) {
        WorkflowRun run = play(engine);
        RecordedCase recorded = RecordedCase.record(run, "x");
        assertThat(recorded.recording().at("/timeline/2/workflow").toString())
                .isEqualTo(RecordedForm.of(run.snapshot(), VirtualTime.START).toString());
    }

    @Test
    void runsOfOtherEnginesCannotBeRecorded() {
        assertThatThrownBy(() -> RecordedCase.record(new NoRun(), "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
