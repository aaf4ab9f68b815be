package dev.tiphys.testing.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tiphys.testing.conformance.CaseReader;
import dev.tiphys.testing.conformance.Corpus;
import dev.tiphys.testing.conformance.Moment;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.conformance.RecordedCase;
import dev.tiphys.testing.conformance.RecordedSnapshot;
import dev.tiphys.testing.conformance.Step;
import dev.tiphys.testing.time.VirtualTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvariantsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A run of which only the nodes are known. */
    private static Played run(String workflow) {
        try {
            JsonNode json = JSON.readTree(workflow.replace('\'', '"'));
            return played(List.of(json));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Played played(List<JsonNode> workflows) {
        List<Moment> moments = new ArrayList<>();
        for (JsonNode workflow : workflows) {
            moments.add(new Moment(
                    new Step.Run(null),
                    true,
                    VirtualTime.START.plusSeconds(workflow.path("finishedAt").asLong()),
                    new RecordedSnapshot(workflow),
                    0));
        }
        RecordedCase recorded = new RecordedCase(
                "x", "", JSON.createObjectNode(), List.of(), List.of(), List.of(), JSON.createObjectNode());
        return new Played(recorded, moments, List.of(), false, Set.of(), JSON.createObjectNode(), Set.of());
    }

    private static String node(String type, String phase, String more) {
        return "{'id': '" + type + phase + more.hashCode() + "', 'type': '" + type + "', 'phase': '" + phase + "'"
                + more + "}";
    }

    @Test
    void aRunThatGoesOnBreaksThatEveryRunEnds() {
        assertThat(Invariants.EVERY_RUN_ENDS.broken(run("{'name': 'wf', 'phase': 'Running'}")))
                .hasSize(1);
        assertThat(Invariants.EVERY_RUN_ENDS.broken(run("{'name': 'wf', 'phase': 'Failed'}")))
                .isEmpty();
    }

    @Test
    void anOpenNodeInAFinishedRunIsSeen() {
        String open = "{'name': 'wf', 'phase': 'Failed', 'nodes': {'wf': " + node("Pod", "Running", "") + "}}";
        assertThat(Invariants.NOTHING_IS_LEFT_OPEN.broken(run(open))).hasSize(1);
        assertThat(Invariants.NOTHING_IS_LEFT_OPEN.broken(run(open.replace("Failed", "Running"))))
                .isEmpty();
    }

    @Test
    void aHiddenAndAnInventedFailureAreSeen() {
        assertThat(Invariants.PHASES_FOLLOW.broken(main("Succeeded", "Failed"))).hasSize(1);
        assertThat(Invariants.PHASES_FOLLOW.broken(main("Failed", "Succeeded"))).hasSize(1);
        assertThat(Invariants.PHASES_FOLLOW.broken(main("Failed", "Failed"))).isEmpty();
    }

    private static Played main(String run, String root) {
        return run("{'name': 'wf', 'phase': '" + run + "', 'nodes': {'wf': " + node("Pod", root, "") + "}}");
    }

    @Test
    void childrenThatDoNotExistAreSeen() {
        assertThat(Invariants.BOOKS_ARE_TRUE.broken(run("{'name': 'wf', 'phase': 'Failed', 'nodes': {'wf': "
                        + node("Steps", "Failed", ", 'children': ['?wf-1'], 'boundary': '?x'") + "}}")))
                .contains("wf has a child that does not exist: wf-1", "wf lies in a node that does not exist: x");
    }

    @Test
    void argosOwnDefectsBreakThem() {
        assertBroken("retry/defects/terminate-nested-retry", Invariants.NOTHING_IS_LEFT_OPEN);
        assertBroken("flow/defects/steps-when-error-leaves-sibling-pending", Invariants.NOTHING_IS_LEFT_OPEN);
        assertBroken("hooks/defects/retry-handler-failure-fails-workflow", Invariants.PHASES_FOLLOW);
    }

    private static void assertBroken(String name, Invariant invariant) {
        Path input = Corpus.folder().resolve(name + ".yaml");
        assertThat(invariant.broken(recorded(CaseReader.read(input)))).as(name).isNotEmpty();
    }

    private static Played recorded(RecordedCase recorded) {
        List<JsonNode> workflows = new ArrayList<>();
        recorded.recording().path("timeline").forEach(step -> {
            if (step.has("workflow") && step.path("do").asText().equals("run")) {
                workflows.add(step.get("workflow"));
            }
        });
        return played(workflows);
    }

    @Test
    void whatArgoDoesRightKeepsThem() {
        int cases = 0;
        List<String> broken = new ArrayList<>();
        for (Path input : CaseReader.find(Corpus.folder().resolve("flow"))) {
            RecordedCase recorded = CaseReader.read(input);
            boolean right = !recorded.name().contains("/defects/")
                    && recorded.recording().has("timeline");
            if (right) {
                cases++;
                Played played = recorded(recorded);
                for (Invariant invariant :
                        List.of(Invariants.NOTHING_IS_LEFT_OPEN, Invariants.PHASES_FOLLOW, Invariants.BOOKS_ARE_TRUE)) {
                    invariant.broken(played).forEach(what -> broken.add(recorded.name() + ": " + what));
                }
            }
        }
        assertThat(cases).isGreaterThan(200);
        assertThat(broken).isEmpty();
    }
}
