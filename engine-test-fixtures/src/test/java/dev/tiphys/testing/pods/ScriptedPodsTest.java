package dev.tiphys.testing.pods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.executor.TaskResult.ContainerResult;
import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.Progress;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.ContainerNode;
import dev.tiphys.model.ContainerSetTemplate;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Template;
import dev.tiphys.model.UserContainer;
import dev.tiphys.model.ValueFrom;
import dev.tiphys.testing.time.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScriptedPodsTest {
    private final VirtualTime time = new VirtualTime();
    private final List<String> log = new ArrayList<>();
    private final Map<String, TaskResult> results = new LinkedHashMap<>();

    private ScriptedPods pods(PodRule... rules) {
        ScriptedPods pods = new ScriptedPods(new PodScript(List.of(rules)), time);
        time.attach(pods);
        return pods;
    }

    private static PodRule rule(String template, PodOutcome... outcomes) {
        return new PodRule(null, template, List.of(outcomes));
    }

    private static Template template(String name) {
        return Template.builder().name(name).build();
    }

    private static Template containerSet(String... names) {
        List<ContainerNode> containers = Stream.of(names)
                .map(name -> new ContainerNode(container(name), List.of()))
                .toList();
        return template("set").toBuilder()
                .containerSet(new ContainerSetTemplate(containers, null))
                .build();
    }

    private static ContainerTemplate container(String name) {
        return ContainerTemplate.builder().name(name).build();
    }

    private TaskHandle start(ScriptedPods pods, Task task) {
        return pods.start(task, new Log(task.nodeName()));
    }

    private final class Log implements TaskEvents {
        private final String node;

        Log(String node) {
            this.node = node;
        }

        private void note(String what) {
            log.add(time.since(VirtualTime.START).toSeconds() + " " + node + " " + what);
        }

        @Override
        public void started(String address) {
            note("runs at " + address);
        }

        @Override
        public void progress(Progress progress) {
            note("progress");
        }

        @Override
        public void output(String text) {
            note("output");
        }

        @Override
        public Path directory() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void finished(TaskResult result) {
            note(result.outcome() + (result.message().isEmpty() ? "" : " " + result.message()));
            results.put(node, result);
        }
    }

    private TaskResult result(Task task, PodOutcome outcome) {
        start(pods(rule(task.templateName(), outcome)), task);
        time.runUntilIdle();
        return result(task.nodeName());
    }

    private TaskResult result(String node) {
        return Objects.requireNonNull(results.get(node));
    }

    private static ContainerResult container(TaskResult result, String name) {
        return Objects.requireNonNull(result.containers().get(name));
    }

    @Test
    void aPodWithoutARuleSucceedsAfterASecond() {
        start(pods(), FakeTask.pod("a", template("t")));
        time.runUntilIdle();
        assertThat(log).containsExactly("0 a runs at 10.0.0.1", "1 a SUCCEEDED");
    }

    @Test
    void theFirstRuleThatMatchesDecides() {
        ScriptedPods pods = pods(
                new PodRule("a", "u", List.of(PodOutcome.failure(1))),
                new PodRule("a", null, List.of(PodOutcome.failure(2))),
                rule("t", PodOutcome.failure(3)));
        start(pods, FakeTask.pod("a", template("t")));
        start(pods, FakeTask.pod("b", template("t")));
        time.runUntilIdle();
        assertThat(result("a").exitCode()).isEqualTo(OptionalInt.of(2));
        assertThat(result("b").exitCode()).isEqualTo(OptionalInt.of(3));
    }

    @Test
    void eachExecutionOfANodeTakesTheNextOutcomeAndTheLastOneRepeats() {
        ScriptedPods pods = pods(rule("t", PodOutcome.failure(1), PodOutcome.failure(2)));
        for (int i = 0; i < 3; i++) {
            start(pods, FakeTask.pod("a", template("t")));
            time.runUntilIdle();
        }
        start(pods, FakeTask.pod("b", template("t")));
        time.runUntilIdle();
        assertThat(log)
                .filteredOn(line -> line.contains("FAILED"))
                .extracting(line -> line.substring(line.indexOf(" ") + 1))
                .containsExactly(
                        "a FAILED main: Error (exit code 1)",
                        "a FAILED main: Error (exit code 2)",
                        "a FAILED main: Error (exit code 2)",
                        "b FAILED main: Error (exit code 1)");
    }

    @Test
    void podsOfOneRoundAreNumberedInTheOrderOfTheirNodesAndTasksWithoutPodAreNot() {
        ScriptedPods pods = pods();
        start(pods, FakeTask.pod("b", template("t")));
        start(pods, FakeTask.pod("c", template("t")).as(NodeType.HTTP));
        start(pods, FakeTask.pod("a", template("t")));
        time.settle();
        start(pods, FakeTask.pod("0", template("t")));
        time.settle();
        assertThat(log).containsExactly("0 a runs at 10.0.0.1", "0 b runs at 10.0.0.2", "0 0 runs at 10.0.0.3");
    }

    @Test
    void aPodThatTakesNoTimeIsSeenRunningFirst() {
        ScriptedPods pods = pods(rule("t", PodOutcome.SUCCESS.after(0)));
        start(pods, FakeTask.pod("a", template("t")));
        time.execute(() -> log.add("a round"));
        time.settle();
        assertThat(log).containsExactly("a round", "0 a runs at 10.0.0.1", "0 a SUCCEEDED");
    }

    @Test
    void aKilledPodEndsInTheSameSecondAndReportsNothing() {
        Template writes = template("t").toBuilder()
                .outputs(Outputs.EMPTY.withParameters(List.of(Parameter.of("p", "v"))))
                .build();
        ScriptedPods pods = pods();
        TaskHandle handle = start(pods, FakeTask.pod("a", writes));
        time.settle();
        handle.cancel(CancelReason.STOP);
        handle.cancel(CancelReason.TERMINATE);
        time.runUntilIdle();
        assertThat(log).containsExactly("0 a runs at 10.0.0.1", "0 a FAILED");
        assertThat(result("a")).isEqualTo(TaskResult.failed(""));
        assertThat(pods.alive()).isEmpty();
    }

    @Test
    void aPodThatIsKilledBeforeItBeganOnlyEnds() {
        start(pods(), FakeTask.pod("a", template("t"))).cancel(CancelReason.DEADLINE);
        time.runUntilIdle();
        assertThat(log).containsExactly("0 a FAILED");
    }

    @Test
    void aDaemonRunsUntilItIsStopped() {
        ScriptedPods pods = pods();
        TaskHandle handle = start(pods, FakeTask.pod("d", template("t")).asDaemon());
        time.advance(Duration.ofDays(1));
        assertThat(log).containsExactly("0 d runs at 10.0.0.1");
        assertThat(pods.alive()).containsExactly("d");
        handle.cancel(CancelReason.DAEMON_END);
        time.settle();
        assertThat(log).hasSize(2);
    }

    @Test
    void aDaemonWithATimeEndsByItself() {
        start(
                pods(rule("t", PodOutcome.failure(2).after(3))),
                FakeTask.pod("d", template("t")).asDaemon());
        time.runUntilIdle();
        assertThat(log).last().isEqualTo("3 d FAILED main: Error (exit code 2)");
    }

    @Test
    void theLimitOfATemplateEndsAPodAndItReportsNothing() {
        Template limited = template("t").toBuilder().activeDeadlineSeconds("2").build();
        TaskResult result = result(
                FakeTask.pod("a", limited)
                        .withLimit(VirtualTime.START.plusSeconds(2))
                        .wantingItsResult(),
                PodOutcome.SUCCESS.after(5).output("p", "v"));
        assertThat(result)
                .isEqualTo(TaskResult.failed("Pod was active on the node longer than the specified deadline")
                        .withExitCode(143));
        assertThat(log).last().asString().startsWith("2 ");
    }

    @Test
    void theLimitOfAllAttemptsEndsAPodWithItsExitCode() {
        TaskResult result = result(
                FakeTask.pod("a", template("t")).withLimit(VirtualTime.START.plusSeconds(2)),
                PodOutcome.SUCCESS.after(5));
        assertThat(result)
                .isEqualTo(TaskResult.failed("main: Error (exit code 143)").withExitCode(143));
    }

    @Test
    void whoEndsInTheSecondOfTheLimitHasEndedByItself() {
        TaskResult result = result(
                FakeTask.pod("a", template("t")).withLimit(VirtualTime.START.plusSeconds(2)),
                PodOutcome.SUCCESS.after(2));
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    private static Template writing() {
        return template("t").toBuilder()
                .outputs(new Outputs(
                        List.of(
                                Parameter.of("fixed", "f"),
                                parameter("written", null),
                                parameter("defaulted", "d"),
                                parameter("plain", null)),
                        List.of(Artifact.builder().name("art").build()),
                        null,
                        null))
                .build();
    }

    private static Parameter parameter(String name, @Nullable String byDefault) {
        return Parameter.builder()
                .name(name)
                .valueFrom(ValueFrom.builder()
                        .path("/tmp/" + name)
                        .defaultValue(byDefault)
                        .build())
                .build();
    }

    @Test
    void aSucceededPodReportsEveryDeclaredOutput() {
        TaskResult result = result(
                FakeTask.pod("a", writing()).wantingItsResult(),
                PodOutcome.SUCCESS.output("written", "w").output("undeclared", "x"));
        assertThat(result.parameters())
                .isEqualTo(Map.of("fixed", "f", "written", "w", "defaulted", "d", "plain", "value-of-plain"));
        assertThat(result.artifacts()).extracting(Artifact::name).containsExactly("art");
        assertThat(result.result()).hasValue("value-of-result");
        assertThat(result.exitCode()).hasValue(0);
    }

    @Test
    void aFailedPodReportsWhatItWroteAndDefaults() {
        TaskResult result = result(
                FakeTask.pod("a", writing()).wantingItsResult(),
                PodOutcome.failure(7).output("written", "w").message("sorry").result("r"));
        assertThat(result.message()).isEqualTo("main: Error (exit code 7): sorry");
        assertThat(result.parameters()).isEqualTo(Map.of("written", "w", "defaulted", "d"));
        assertThat(result.artifacts()).isEmpty();
        assertThat(result.result()).hasValue("r");
        assertThat(result.exitCode()).hasValue(7);
    }

    @Test
    void anErrorIsOfTheWaitContainerAndReportsNothing() {
        TaskResult result = result(
                FakeTask.pod("a", writing()).wantingItsResult(),
                PodOutcome.error("disk gone").output("written", "w").result("r"));
        assertThat(result)
                .isEqualTo(TaskResult.error("wait: Error (exit code 64): disk gone")
                        .withExitCode(0));
    }

    @Test
    void standardOutputIsReportedOnlyWhereItIsWanted() {
        assertThat(result(FakeTask.pod("a", template("t")), PodOutcome.SUCCESS.result("r"))
                        .result())
                .isEmpty();
    }

    @Test
    void tasksWithoutPodTakeEverythingAsItIs() {
        TaskResult result = result(
                FakeTask.pod("a", writing()).as(NodeType.HTTP),
                PodOutcome.failure(7).message("as it is").output("any", "v").result("body"));
        assertThat(result)
                .isEqualTo(
                        TaskResult.failed("as it is").withParameter("any", "v").withResult("body"));
        assertThat(log).containsExactly("1 a FAILED as it is");
    }

    @Test
    void withoutAMainContainerTheLastOneOfASetFails() {
        TaskResult result = result(FakeTask.pod("a", containerSet("x", "y")), PodOutcome.failure(3));
        assertThat(result.message()).isEqualTo("y: Error (exit code 3)");
        assertThat(result.exitCode()).isEmpty();
        assertThat(container(result, "x").message()).isEmpty();
        assertThat(container(result, "y").message()).isEqualTo("y: Error (exit code 3): ");
    }

    @Test
    void exitCodesByContainerDecideTheMessage() {
        TaskResult result = result(
                FakeTask.pod("a", containerSet("x", "main", "y")),
                PodOutcome.failure(1).container("y", 64).container("main", 2));
        assertThat(result.message()).isEqualTo("main: Error (exit code 2)");
        assertThat(result.exitCode()).hasValue(2);
        assertThat(container(result, "y").exitCode()).isEqualTo(64);
    }

    @Test
    void aSidecarFailsAPodUnlessItWasKilled() {
        Template withSidecar = template("t").toBuilder()
                .sidecars(List.of(new UserContainer(container("side"), null)))
                .build();
        assertThat(result(
                                FakeTask.pod("a", withSidecar),
                                PodOutcome.failure(1).container("main", 0).container("side", 3))
                        .message())
                .isEqualTo("side: Error (exit code 3)");
        assertThat(result(
                                FakeTask.pod("b", withSidecar),
                                PodOutcome.failure(1).container("main", 0).container("side", 143))
                        .outcome())
                .isEqualTo(Outcome.SUCCEEDED);
    }
}
