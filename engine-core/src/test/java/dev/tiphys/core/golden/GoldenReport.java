package dev.tiphys.core.golden;

import dev.tiphys.core.eval.EvalLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many lines of a golden file come out as the real libraries have them.
 *
 * @param errors how many of the equal lines are errors
 * @param sameTexts how many of those have the same text, position and picture apart
 */
public record GoldenReport(
        String file, int lines, int equal, int errors, int sameTexts, List<String> differences, List<String> texts) {
    public static final List<String> FILES = List.of(
            "operators.jsonl",
            "builtins.jsonl",
            "sprig.jsonl",
            "argo.jsonl",
            "generated.jsonl",
            "template.jsonl",
            "when.jsonl");

    /** Evaluates a file. */
    public static GoldenReport of(String file, EvalLines evaluator) {
        List<String> differences = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int lines = 0;
        int errors = 0;
        int sameTexts = 0;
        for (String line : GoldenFile.raw(file)) {
            Map<String, @Nullable Object> golden = GoldenFile.parse(line);
            lines++;
            Map<String, @Nullable Object> ours = GoldenFile.parse(evaluator.evaluate(line));
            GoldenResult.difference(golden, ours)
                    .ifPresent(d -> differences.add(golden.get("expr") + "\n    expected " + d));
            if (GoldenResult.isError(golden) && GoldenResult.isError(ours)) {
                errors++;
                if (GoldenResult.sameText(golden, ours)) {
                    sameTexts++;
                } else {
                    texts.add(golden + "\n    but was " + ours);
                }
            }
        }
        return new GoldenReport(file, lines, lines - differences.size(), errors, sameTexts, differences, texts);
    }

    @Override
    public String toString() {
        return "%-16s %5d lines, %5d equal (%.2f %%), %d errors of which %d with the same text"
                .formatted(file, lines, equal, 100.0 * equal / lines, errors, sameTexts);
    }
}
