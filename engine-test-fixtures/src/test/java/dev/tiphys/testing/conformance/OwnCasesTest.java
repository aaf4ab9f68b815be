package dev.tiphys.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The project's own cases: one for each rule, named after it. Beside its outcome a case says which departures take
 * effect in it.
 */
class OwnCasesTest {
    /** Shown only where a retry of much more than a small case goes wrong in Argo; tests of the retry have them. */
    private static final Set<String> ELSEWHERE = Set.of("D-036", "D-066", "D-072");

    private static final ConformanceRunner RUNNER = new ConformanceRunner(CaseEngine.decider());

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(OwnCasesTest.class.getResource("/cases"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> announced(RecordedCase recorded) {
        Set<String> codes = new TreeSet<>();
        for (JsonNode code : recorded.recording().path("departures")) {
            codes.add(code.asText());
        }
        return codes;
    }

    private static List<RecordedCase> cases() {
        return CaseReader.find(folder()).stream().map(CaseReader::read).toList();
    }

    private static List<String> problems(RecordedCase recorded) {
        CaseResult result = RUNNER.run(recorded);
        List<String> problems = new ArrayList<>();
        result.differences().forEach(difference -> problems.add(recorded.name() + ": " + difference));
        Set<String> codes = new TreeSet<>(result.departures());
        if (!codes.equals(announced(recorded))) {
            problems.add(recorded.name() + ": departures " + codes + " instead of " + announced(recorded));
        }
        if (recorded.about().isBlank()) {
            problems.add(recorded.name() + " does not say what it is about");
        }
        return problems;
    }

    @Test
    void everyCaseHolds() {
        assertThat(cases().stream().flatMap(recorded -> problems(recorded).stream()))
                .isEmpty();
    }

    @Test
    void aCaseThatDiffersIsFound() {
        RecordedCase recorded = cases().get(0);
        ObjectNode other = recorded.recording().deepCopy();
        other.putArray("departures").add("D-000");
        other.putArray("executions");
        assertThat(problems(recorded.withRecording(other)))
                .anyMatch(problem -> problem.contains("/executions"))
                .anyMatch(problem -> problem.contains("D-000"));
    }

    @Test
    void thereAreCasesForEveryDeparture() {
        List<RecordedCase> cases = cases();
        Set<String> shown = new TreeSet<>(ELSEWHERE);
        cases.forEach(recorded -> shown.addAll(announced(recorded)));
        assertThat(cases).hasSizeGreaterThanOrEqualTo(200);
        assertThat(shown).containsAll(Departures.own().codes());
    }
}
