package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Runs recorded cases and compares. It knows no single case. Thread-safe if its engine is. */
public final class ConformanceRunner {
    private final CaseEngine engine;
    private final Departures departures;

    /** A runner with the project's own table of departures and its corrections. */
    public ConformanceRunner(CaseEngine engine) {
        this(engine, Departures.own());
    }

    ConformanceRunner(CaseEngine engine, Departures departures) {
        this.engine = engine;
        this.departures = departures;
    }

    /** Reads and runs a case. Never throws: what cannot be read or crashes is a difference. */
    public CaseResult run(Path input) {
        RecordedCase recorded;
        try {
            recorded = CaseReader.read(input);
        } catch (IllegalArgumentException e) {
            return new CaseResult(
                    input.toString(), false, Set.of(), List.of(problem("/", String.valueOf(e.getMessage()))), false, 0);
        }
        return run(recorded);
    }

    /** Runs a case. Never throws. */
    public CaseResult run(RecordedCase recorded) {
        long begin = System.nanoTime();
        Timeline.Outcome outcome;
        try (CaseSubject subject = engine.open(recorded)) {
            outcome = new Timeline(recorded, subject).play();
        } catch (Budget.EndlessException e) {
            return result(recorded, Set.of(), List.of(problem("/endless", String.valueOf(e.getMessage()))), begin);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return result(recorded, Set.of(), List.of(problem("/crash", crash(e))), begin);
        }
        return result(recorded, outcome.departures(), differences(recorded, outcome), begin);
    }

    private static CaseResult result(
            RecordedCase recorded, Set<String> codes, List<Difference> differences, long begin) {
        long millis = (System.nanoTime() - begin) / 1_000_000;
        boolean corrected = Correction.of(recorded).isPresent();
        return new CaseResult(recorded.name(), differences.isEmpty(), codes, differences, corrected, millis);
    }

    /** Compares an outcome with the recording, or with what the project says is right instead. */
    List<Difference> differences(RecordedCase recorded, Timeline.Outcome outcome) {
        return differences(recorded, outcome, Correction.of(recorded));
    }

    List<Difference> differences(RecordedCase recorded, Timeline.Outcome outcome, Optional<Correction> correction) {
        OptionalInt stuck = recorded.firstStuckStep();
        List<Difference> found = new ArrayList<>();
        if (correction.isEmpty()) {
            found.addAll(compare(stuck, recorded.recording(), outcome.recording()));
        } else {
            found.addAll(compareCorrected(stuck, recorded, outcome, correction.get()));
        }
        if (stuck.isPresent() && !outcome.finished()) {
            found.add(problem("/finished", "the run does not end"));
        }
        return found;
    }

    private List<Difference> compareCorrected(
            OptionalInt stuck, RecordedCase recorded, Timeline.Outcome outcome, Correction correction) {
        ObjectNode right;
        try {
            right = correction.apply(recorded.recording(), departures);
        } catch (IllegalArgumentException e) {
            return List.of(problem("/correction", String.valueOf(e.getMessage())));
        }
        List<Difference> found = new ArrayList<>(compare(stuck, right, outcome.recording()));
        if (found.isEmpty()
                && compare(stuck, recorded.recording(), outcome.recording()).isEmpty()) {
            found.add(problem("/correction", "no longer needed: the run equals the recording"));
        }
        for (Correction.Change change : correction.changes()) {
            if (!outcome.departures().contains(change.code())) {
                found.add(problem("/departures", change.code() + " did not announce itself"));
            }
        }
        return found;
    }

    private static List<Difference> compare(OptionalInt stuck, ObjectNode expected, ObjectNode actual) {
        return stuck.isPresent()
                ? Comparison.compareBefore(stuck.getAsInt(), expected, actual)
                : Comparison.compare(expected, actual);
    }

    private static Difference problem(String path, String text) {
        JsonNode actual = JsonNodeFactory.instance.textNode(text);
        return new Difference(path, null, actual);
    }

    private static String crash(Throwable problem) {
        StringBuilder text = new StringBuilder(problem.toString());
        StackTraceElement[] frames = problem.getStackTrace();
        for (int i = 0; i < Math.min(6, frames.length); i++) {
            text.append("\n        at ").append(frames[i]);
        }
        return text.toString();
    }
}
