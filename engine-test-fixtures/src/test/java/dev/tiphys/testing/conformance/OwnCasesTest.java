package dev.tiphys.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The project's own cases: one for each rule, named after it. Beside its outcome a case says which departures take
 * effect in it.
 */
class OwnCasesTest {
    /** Shown only where a retry of much more than a small case goes wrong in Argo; tests of the retry have them. */
    private static final Set<String> ELSEWHERE = Set.of("D-036", "D-072");

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

    @TestFactory
    Stream<DynamicNode> everyCaseHolds() {
        return CaseReader.find(folder()).stream()
                .map(input -> DynamicTest.dynamicTest(folder().relativize(input).toString(), input.toUri(), () -> {
                    RecordedCase recorded = CaseReader.read(input);
                    assertThat(recorded.about()).isNotBlank();
                    CaseResult result = RUNNER.run(recorded);
                    assertThat(result.differences()).isEmpty();
                    assertThat(new TreeSet<>(result.departures())).isEqualTo(announced(recorded));
                }));
    }

    @Test
    void thereAreCasesForEveryDeparture() {
        List<RecordedCase> cases =
                CaseReader.find(folder()).stream().map(CaseReader::read).toList();
        Set<String> shown = new TreeSet<>(ELSEWHERE);
        cases.forEach(recorded -> shown.addAll(announced(recorded)));
        assertThat(cases).hasSizeGreaterThanOrEqualTo(200);
        assertThat(shown).containsAll(Departures.own().codes());
    }
}
