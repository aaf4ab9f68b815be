package dev.tiphys.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * All recorded cases that lie beside the project. What does not hold yet is listed in {@code known-failures.txt}; a
 * line there whose case holds is an error as well.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedCasesTest {
    private static final int MOST_SHOWN = 20;

    private final Map<String, CaseResult> results = new LinkedHashMap<>();
    private final Map<String, String> known = new LinkedHashMap<>();

    @BeforeAll
    void playAll() throws IOException {
        Path folder = Corpus.folder();
        new Conformance(
                        CaseEngine.decider(),
                        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .play(
                        new Conformance.Options(List.of(folder), null, null, 0, false),
                        result -> results.put(result.name(), result));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("known-failures.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split(" ", 2);
                        known.put(parts[0], parts.length > 1 ? parts[1].strip() : "");
                    });
        }
    }

    private Stream<CaseResult> failing() {
        return results.values().stream().filter(result -> !result.ok());
    }

    @Test
    void everyCaseHoldsButForTheKnownFailures() {
        assertThat(results).isNotEmpty();
        assertThat(failing()
                        .filter(result -> !known.containsKey(result.name()))
                        .limit(MOST_SHOWN)
                        .map(RecordedCasesTest::text))
                .isEmpty();
    }

    @Test
    void noKnownFailureHolds() {
        assertThat(known.keySet())
                .as("these hold now: take them from known-failures.txt")
                .allSatisfy(name -> assertThat(results)
                        .hasEntrySatisfying(
                                name, result -> assertThat(result.ok()).isFalse()));
    }

    @Test
    void everyKnownFailureSaysWhy() {
        assertThat(known.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    void everyCorrectionIsOfACaseThatIsThere() throws Exception {
        Path corrections = Path.of(Objects.requireNonNull(Correction.class.getResource("corrections"))
                .toURI());
        TreeSet<String> corrected = new TreeSet<>();
        try (Stream<Path> files = Files.walk(corrections)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> corrections.relativize(file).toString().replace('\\', '/'))
                    .forEach(file -> corrected.add(file.substring(0, file.length() - ".json".length())));
        }
        assertThat(corrected)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(results)
                        .hasEntrySatisfying(
                                name,
                                result -> assertThat(result.corrected())
                                        .as("made for this recording")
                                        .isTrue()));
    }

    private static String text(CaseResult result) {
        return result.name() + " " + result.departures()
                + result.differences().stream()
                        .limit(6)
                        .map(difference -> "\n    " + difference)
                        .collect(Collectors.joining());
    }
}
