package dev.tiphys.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.core.decide.DeciderFactory;
import dev.tiphys.core.decide.Decision;
import dev.tiphys.core.decide.Effect;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.core.decide.Surroundings;
import dev.tiphys.core.decide.TaskEvent;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Template;
import dev.tiphys.model.Workflow;
import dev.tiphys.testing.pods.FakeTask;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class DeciderSubjectTest {
    private static final Instant ZERO = Instant.parse("2026-01-01T00:00:00Z");
    private static final String WORKFLOW = "{'apiVersion': 'argoproj.io/v1alpha1', 'kind': 'Workflow',"
            + " 'metadata': {'name': 'wf'}, 'spec': {'entrypoint': 'main', 'templates': []}}";
    private final List<String> rounds = new ArrayList<>();
    private int number;

    private static Effect pod(long execution, String node) {
        return new Effect.Start(
                execution, FakeTask.pod(node, Template.builder().name("t").build()));
    }

    private static Decision decision(boolean changed, Effect... effects) {
        return new Decision(List.of(effects), false, null, changed);
    }

    private ObjectNode drive(String input, BiFunction<Integer, Instant, Decision> decider) {
        RecordedCase recorded = CaseReader.read(
                Yaml11.read(new StringReader("name: x\nworkflow: " + WORKFLOW + "\n" + input)),
                (ObjectNode) json("{}"));
        FakeDecider fake = new FakeDecider((events, now) -> {
            rounds.add(second(now) + " "
                    + events.stream().map(DeciderSubjectTest::text).toList());
            return decider.apply(number++, now);
        });
        return new Timeline(recorded, fake.engine().open(recorded)).play().recording();
    }

    private static String text(TaskEvent event) {
        return event.execution() + " "
                + (event instanceof TaskEvent.Finished finished
                        ? finished.result().outcome()
                        : "STARTED");
    }

    private static long second(Instant time) {
        return Duration.between(ZERO, time).toSeconds();
    }

    private static JsonNode json(String text) {
        try {
            return CaseReader.JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void roundsFollowOneAnotherUntilOneChangesNothing() {
        ObjectNode recording = drive("", (round, now) -> decision(round == 0, round == 0 ? pods() : new Effect[0]));
        assertThat(rounds).containsExactly("0 []", "0 [1 STARTED, 2 STARTED]", "1 [1 SUCCEEDED, 2 SUCCEEDED]");
        assertThat(recording.get("executions").toString())
                .isEqualTo(
                        json("[{'at': 0, 'node': 'a'}, {'at': 0, 'node': 'b'}]").toString());
    }

    private static Effect[] pods() {
        return new Effect[] {pod(2, "b"), pod(1, "a")};
    }

    @Test
    void aPodThatTakesNoTimeEndsWhenARoundChangesNothing() {
        drive(
                "pods: [{template: t, outcomes: [{after: 0}]}]",
                (round, now) -> round == 0 ? decision(true, pod(1, "a")) : decision(round < 3));
        assertThat(rounds).containsExactly("0 []", "0 [1 STARTED]", "0 []", "0 []", "0 [1 SUCCEEDED]");
    }

    @Test
    void aKilledPodEndsBetweenTwoRounds() {
        drive("pods: [{template: t, outcomes: [{after: 9}]}]", (round, now) -> switch (round) {
            case 0 -> decision(true, pod(1, "a"));
            case 1 -> decision(true, new Effect.Cancel(1, CancelReason.STOP));
            default -> decision(false);
        });
        assertThat(rounds).containsExactly("0 []", "0 [1 STARTED]", "0 [1 FAILED]");
    }

    @Test
    void theClockMovesToTheTimeThatTheDeciderAsksForInWholeSeconds() {
        drive("", (round, now) -> new Decision(List.of(), false, round == 0 ? ZERO.plusMillis(2_500) : null, false));
        assertThat(rounds).containsExactly("0 []", "3 []");
    }

    @Test
    void untilCountsFromTheLastSubmitAndIncludesItsSecond() {
        ObjectNode recording = drive(
                "timeline: [{run: {until: 4}}, {suspend: {}}, {run: {until: 6}}]\n"
                        + "pods: [{template: t, outcomes: [{after: 4}]}]",
                (round, now) -> round == 0 ? decision(true, pod(1, "a")) : decision(false));
        assertThat(rounds).containsExactly("0 []", "0 [1 STARTED]", "4 [1 SUCCEEDED]", "4 []");
        assertThat(recording.at("/timeline").findValuesAsText("at")).containsExactly("4", "4", "6");
    }

    @Test
    void aRefusedCommandIsWrittenDown() {
        ObjectNode recording = drive("timeline: [{terminate: {}}]", (round, now) -> decision(false));
        assertThat(recording.at("/timeline/0").toString())
                .isEqualTo(
                        json("{'do': 'terminate', 'error': 'not now', 'at': 0}").toString());
    }

    @Test
    void aCaseThatDoesNotEndIsGivenUp() {
        RecordedCase recorded =
                CaseReader.read(json("{'name': 'x', 'workflow': " + WORKFLOW + "}"), (ObjectNode) json("{}"));
        FakeDecider restless = new FakeDecider((events, now) -> decision(true));
        CaseResult result = new ConformanceRunner(restless.engine()).run(recorded);
        assertThat(result.differences()).extracting(Difference::path).containsExactly("/endless");
        FakeDecider sleepless =
                new FakeDecider((events, now) -> new Decision(List.of(), false, now.plusSeconds(1), false));
        assertThat(new ConformanceRunner(sleepless.engine()).run(recorded).differences())
                .extracting(Difference::path)
                .containsExactly("/endless");
    }

    @Test
    void aRefusedManifestIsRecordedAsInvalid() {
        RecordedCase recorded = CaseReader.read(
                json("{'name': 'x', 'workflow': " + WORKFLOW + "}"), (ObjectNode) json("{'invalid': 'no entrypoint'}"));
        FakeDecider unused = new FakeDecider((events, now) -> decision(false));
        CaseEngine refusing = input -> new DeciderSubject(input, new DeciderFactory() {
            @Override
            public RunDecider start(
                    Workflow workflow, Arguments arguments, Identity identity, Surroundings around, Instant now) {
                throw new OperationRefusedException("no entrypoint");
            }

            @Override
            public RunDecider resubmit(
                    RunDecider run, ResubmitOptions options, Identity identity, Surroundings around, Instant now) {
                return unused;
            }
        });
        assertThat(new ConformanceRunner(refusing).run(recorded).ok()).isTrue();
    }
}
