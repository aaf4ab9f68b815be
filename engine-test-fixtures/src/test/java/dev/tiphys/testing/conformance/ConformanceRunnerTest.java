package dev.tiphys.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConformanceRunnerTest {
    private static final String RECORDING =
            "{'timeline': [{'do': 'run', 'at': 1, 'workflow': {'name': 'wf', 'phase': 'Running', 'nodes': {}}}],"
                    + " 'executions': []}";
    private static final Departures TABLE = Departures.of(json("{'D-001': {'paths': ['/timeline/*/workflow/phase']}}"));

    private final ConformanceRunner runner = new ConformanceRunner(
            recorded -> {
                throw new IllegalStateException("not asked");
            },
            TABLE);

    private static JsonNode json(String text) {
        try {
            return CaseReader.JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ObjectNode recording(String phase) {
        return (ObjectNode) json(RECORDING.replace("Running", phase));
    }

    private static RecordedCase recorded() {
        return CaseReader.read(json("{'name': 'x', 'workflow': {}}"), recording("Running"));
    }

    private static Correction correction(String path) {
        return Correction.of(json("{'recording': 'f', 'corrections': [{'code': 'D-001', 'why': 'every run ends',"
                + " 'patch': [{'op': 'replace', 'path': '" + path + "', 'value': 'Error'}]}]}"));
    }

    private List<String> differences(ObjectNode actual, Set<String> codes, Correction correction) {
        return runner
                .differences(recorded(), new Timeline.Outcome(actual, codes, true), Optional.of(correction))
                .stream()
                .map(Difference::path)
                .toList();
    }

    @Test
    void aCorrectedCaseMustEqualItsCorrection() {
        Correction correction = correction("/timeline/0/workflow/phase");
        assertThat(differences(recording("Error"), Set.of("D-001"), correction)).isEmpty();
        assertThat(differences(recording("Failed"), Set.of("D-001"), correction))
                .containsExactly("/timeline/0/workflow/phase");
    }

    @Test
    void aCorrectionThatChangesNothingFails() {
        Correction idle = Correction.of(json("{'recording': 'f', 'corrections': [{'code': 'D-001', 'why': 'w',"
                + " 'patch': [{'op': 'replace', 'path': '/timeline/0/workflow/phase', 'value': 'Running'}]}]}"));
        assertThat(differences(recording("Running"), Set.of("D-001"), idle)).containsExactly("/correction");
    }

    @Test
    void aCorrectionThatIsNoLongerNeededFails() {
        Departures table = Departures.of(json("{'D-001': {'paths': ['/unstable/*']}}"));
        ConformanceRunner lenient = new ConformanceRunner(
                recorded -> {
                    throw new IllegalStateException("not asked");
                },
                table);
        Correction ofWhatIsNotCompared = Correction.of(json("{'recording': 'f', 'corrections': [{'code': 'D-001',"
                + " 'why': 'w', 'patch': [{'op': 'add', 'path': '/unstable/-', 'value': '/x'}]}]}"));
        ObjectNode recording = recording("Running");
        recording.putArray("unstable");
        RecordedCase recorded = CaseReader.read(json("{'name': 'x', 'workflow': {}}"), recording);
        Timeline.Outcome asRecorded = new Timeline.Outcome(recording("Running"), Set.of("D-001"), true);
        assertThat(lenient.differences(recorded, asRecorded, Optional.of(ofWhatIsNotCompared)))
                .extracting(difference -> String.valueOf(difference.actual()))
                .containsExactly("\"no longer needed: the run equals the recording\"");
    }

    @Test
    void aDepartureMustAnnounceItself() {
        assertThat(differences(recording("Error"), Set.of(), correction("/timeline/0/workflow/phase")))
                .containsExactly("/departures");
    }

    @Test
    void aCodeMayChangeOnlyItsPaths() {
        assertThat(differences(recording("Error"), Set.of("D-001"), correction("/timeline/0/workflow/name")))
                .containsExactly("/correction");
    }

    @Test
    void aStuckCaseMustEnd() {
        RecordedCase stuck = CaseReader.read(
                json("{'name': 'x', 'workflow': {}}"), (ObjectNode) json("{'panic': 'x', 'crash': 'y'}"));
        ObjectNode nothing = recording("Running");
        assertThat(runner.differences(stuck, new Timeline.Outcome(nothing, Set.of(), true), Optional.empty()))
                .isEmpty();
        assertThat(runner.differences(stuck, new Timeline.Outcome(nothing, Set.of(), false), Optional.empty()))
                .hasSize(1);
    }

    @Test
    void aCrashIsADifference() {
        CaseResult result = runner.run(recorded());
        assertThat(result.ok()).isFalse();
        assertThat(result.differences().get(0).path()).isEqualTo("/crash");
        assertThat(result.json().toString()).contains("\"ok\":false", "not asked");
    }

    @Test
    void fingerprintsTellRecordingsApart() {
        assertThat(Correction.fingerprint(recording("Running")))
                .isEqualTo(Correction.fingerprint(recording("Running")))
                .isNotEqualTo(Correction.fingerprint(recording("Failed")));
    }

    @Test
    void patternsOfPathsMatchWholePaths() {
        PathPattern below = new PathPattern("/timeline/*/workflow/nodes/**/phase");
        assertThat(below.matches("/timeline/0/workflow/nodes/wf/phase")).isTrue();
        assertThat(below.matches("/timeline/0/workflow/nodes/wf/message")).isFalse();
        assertThat(new PathPattern("/timeline/*").matches("/timeline/0/at")).isFalse();
        assertThat(new PathPattern("/timeline/**").matches("/timeline/0/at")).isTrue();
        PathPattern ofHooks = new PathPattern("/nodes/*.hooks.*/phase");
        assertThat(ofHooks.matches("/nodes/wf.a.hooks.h/phase")).isTrue();
        assertThat(ofHooks.matches("/nodes/wf.a/phase")).isFalse();
    }
}
