package dev.tiphys.testing;

import static dev.tiphys.testing.WorkflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executor.Task;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Workflow;
import dev.tiphys.testing.pods.PodOutcome;
import dev.tiphys.testing.pods.Pods;
import dev.tiphys.testing.time.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@WorkflowTest
class WorkflowTestTest {
    private static final String BUILD = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {name: wf}
            spec:
              entrypoint: main
              templates:
              - name: main
                steps:
                - - {name: build, template: work}
                - - {name: test, template: flaky}
                - - {name: deploy, template: work, arguments: {parameters: [{name: env, value: prod}]}}
              - name: work
                inputs: {parameters: [{name: env, default: dev}]}
                container: {image: a, command: [x], args: ["{{inputs.parameters.env}}"]}
              - name: flaky
                retryStrategy: {limit: 2, backoff: {duration: 12h}}
                container: {image: b, command: [x]}
            """;

    private static final String GATE = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {name: wf}
            spec:
              entrypoint: main
              templates:
              - name: main
                steps:
                - - {name: gate, template: gate}
                - - {name: go, template: work}
              - {name: gate, suspend: {}}
              - {name: work, container: {image: a, command: [x]}}
            """;

    @Test
    void aWorkflowRunsToItsEnd(TestEngine engine) {
        assertThat(engine.run(BUILD))
                .hasSucceeded()
                .ranInOrder("build", "test", "deploy")
                .took(Duration.ofSeconds(3));
        assertThat(engine.started().only("wf[2].deploy").input("env")).isEqualTo("prod");
    }

    @Test
    void aFailingTestKeepsTheDeployFromRunning(TestEngine engine) {
        engine.pods().template("flaky").fails(1);
        assertThat(engine.run(BUILD))
                .hasFailed()
                .didNotRun("deploy")
                .node("test")
                .isFailed()
                .hasMessage("No more retries left")
                .node("wf[1].test(2)")
                .hasExitCode(1);
        assertThat(engine.started().count("flaky")).isEqualTo(3);
    }

    @Test
    void aDayOfBackOffPassesAtOnce(TestEngine engine, VirtualTime time) {
        engine.pods().template("flaky").attempt(0).fails(1);
        engine.pods().template("flaky").attempt(1).fails(1);
        long begin = System.nanoTime();
        RunSnapshot run = engine.run(BUILD);
        assertThat(run).hasSucceeded();
        assertThat(time.since(VirtualTime.START)).isGreaterThan(Duration.ofHours(24));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void theNextExecutionOfTheSameTaskMayEndInAnotherWay(TestEngine engine) {
        engine.pods().template("flaky").fails(1).then().fails(2).then().succeeds();
        assertThat(engine.run(BUILD)).hasSucceeded().node("wf[1].test(1)").hasExitCode(2);
    }

    @Test
    void timeCanBeStepped(TestEngine engine) {
        WorkflowRun run = engine.submit(BUILD);
        engine.time().settle();
        assertThat(run).node("build").isRunning();
        assertThat(run).hasNoNode("test");
        assertThat(engine.time().step()).isTrue();
        assertThat(run).node("build").isSucceeded();
        engine.time().advance(Duration.ofSeconds(1));
        assertThat(run).node("test").isSucceeded().node("deploy").isRunning();
    }

    @Test
    void aRunThatWaitsForItsUserCanBeResumed(TestEngine engine) {
        WorkflowRun run = engine.submit(GATE);
        assertThat(engine.finish(run)).waitsForItsUser().hasNoNode("go");
        run.resume();
        assertThat(engine.finish(run)).hasSucceeded();
    }

    @Test
    void podsMayDependOnTheirInputs(TestEngine engine) {
        engine.pods().template("work").input("env", "prod").fails(7).saying("no");
        engine.pods().image("b").answers(task -> PodOutcome.SUCCESS.result(task.nodeName()));
        assertThat(engine.run(BUILD)).hasFailed().node("deploy").hasMessage("main: Error (exit code 7): no");
    }

    @Test
    void aTaskThatHangsIsSeenAtOnce(TestEngine engine) {
        engine.pods().template("flaky").hangs();
        WorkflowRun run = engine.submit(BUILD);
        RunSnapshot hung = engine.finish(run);
        assertThat(hung).isNotFinished().node("wf[1].test(0)").isRunning();
        run.terminate();
        assertThat(engine.finish(run)).hasFailed();
    }

    @Test
    void anExecutorWithBadMannersHarmsOnlyItsOwnTask(TestEngine engine) {
        engine.pods().template("flaky").answersTwice();
        engine.pods().node("wf[0].build").throwsAtStart().saying("no room");
        assertThat(engine.run(BUILD)).hasFailed().didNotRun("test");
        engine.pods().node("wf[0].build").succeeds();
        assertThat(engine.run(BUILD)).hasSucceeded();
    }

    @Test
    void objectsAndArgumentsCanBeGiven(TestEngine engine) {
        engine.with("""
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: lib}
                spec:
                  templates:
                  - {name: t, inputs: {parameters: [{name: p}]}, container: {image: a, command: [x]}}
                """);
        Workflow workflow = Workflows.read("""
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {generateName: gen-}
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: who}]}
                  templates:
                  - name: main
                    steps:
                    - - name: s
                        templateRef: {name: lib, template: t}
                        arguments: {parameters: [{name: p, value: "hello {{workflow.parameters.who}}"}]}
                """);
        assertThat(engine.run(workflow, Arguments.of("who", "you")))
                .hasSucceeded()
                .node("s")
                .hasInput("p", "hello you");
        assertThat(engine.started().nodes()).containsExactly("gen-x[0].s");
    }

    @Test
    void theWordOfASpyNamesWhatWasStarted(TestEngine engine) {
        engine.run(BUILD);
        assertThatThrownBy(() -> engine.started().only("work"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2 among")
                .hasMessageContaining("wf[2].deploy");
    }

    @Test
    void thePartsOfAnEngineCanBeAskedFor(TestEngine all, WorkflowEngine engine, VirtualTime time, Pods pods) {
        assertThat(all.engine()).isSameAs(engine);
        assertThat(all.time()).isSameAs(time);
        assertThat(all.pods()).isSameAs(pods);
    }

    @Test
    void anEngineStartsQuickly() {
        TestEngine.create().close();
        long begin = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            TestEngine.create().close();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void tasksKnowTheirAttempt(TestEngine engine) {
        engine.pods().template("flaky").fails(1);
        engine.run(BUILD);
        assertThat(engine.started().all("flaky").stream().map(Task::attempt)).containsExactly(0, 1, 2);
    }
}
