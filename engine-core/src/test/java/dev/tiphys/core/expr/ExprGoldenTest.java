package dev.tiphys.core.expr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tiphys.core.golden.GoldenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExprGoldenTest {
    private static final int SHOWN = 20;

    @ParameterizedTest
    @ValueSource(strings = {"operators.jsonl", "builtins.jsonl", "generated.jsonl", "sprig.jsonl", "argo.jsonl"})
    void expressions_give_what_the_real_library_gives(String file) {
        check(file, GoldenFile.raw(file));
    }

    /** Lines of the project's own, evaluated by the libraries that Argo 4.1.2 builds with. */
    @ParameterizedTest
    @ValueSource(strings = {"more-sprig.jsonl", "more-jsonpath.jsonl"})
    void more_expressions_give_what_the_real_libraries_give(String file) {
        check(file, GoldenFile.resource("/dev/tiphys/core/sprig/" + file));
    }

    private static void check(String file, List<String> raw) {
        Tally tally = new Tally();
        raw.forEach(tally::add);
        Set<String> listed = exceptions(file);
        System.out.println(file + ": " + tally.summary());
        List<String> unlisted = tally.differences.stream()
                .filter(difference -> !listed.contains(difference.expression()))
                .map(Difference::toString)
                .toList();
        assertThat(unlisted.stream().limit(SHOWN).toList())
                .as("%d unlisted differences", unlisted.size())
                .isEmpty();
        assertThat(tally.differences)
                .as("an exception that no longer differs must go")
                .extracting(Difference::expression)
                .containsAll(listed);
        assertThat(listed.size()).as("exceptions are at most half a percent").isLessThanOrEqualTo(raw.size() / 200);
    }

    /** Expressions that are known to differ: see docs/expression-exceptions.md. */
    private static Set<String> exceptions(String file) {
        Set<String> listed = new LinkedHashSet<>();
        try (InputStream in = ExprGoldenTest.class.getResourceAsStream("exceptions.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                if (line.startsWith(file + " ")) {
                    listed.add(line.substring(file.length() + 1));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return listed;
    }

    private record Difference(String expression, String what) {
        @Override
        public String toString() {
            return expression + "\n  " + what;
        }
    }

    private static final class Tally {
        private final List<Difference> differences = new ArrayList<>();
        private int lines;
        private int compileErrors;
        private int compileErrorsAsSuch;
        private int compileTexts;
        private int compileMessages;
        private int runtimeErrors;
        private int runtimeTexts;

        void add(String raw) {
            JsonNode line = GoldenOutcome.parse(raw);
            String expression = line.get("expr").textValue();
            GoldenOutcome expected = GoldenOutcome.expected(line);
            GoldenOutcome actual = GoldenOutcome.actual(expression, GoldenEnv.of(line.get("env")));
            lines++;
            actual.difference(expected).ifPresent(what -> differences.add(new Difference(expression, what)));
            if (expected.kind().equals("compileError")) {
                compileErrors++;
                compileErrorsAsSuch += actual.kind().equals("compileError") ? 1 : 0;
                compileTexts += same(expected, actual, actual.firstLine().equals(expected.firstLine()));
                compileMessages += actual.message().equals(expected.message()) ? 1 : 0;
            } else if (expected.kind().equals("error")) {
                runtimeErrors++;
                runtimeTexts += same(expected, actual, actual.firstLine().equals(expected.firstLine()));
            }
        }

        private static int same(GoldenOutcome expected, GoldenOutcome actual, boolean same) {
            if (!same && Boolean.getBoolean("golden.texts")) {
                System.out.println("TEXT " + expected.firstLine() + "\n  OURS " + actual);
            }
            return same ? 1 : 0;
        }

        String summary() {
            return "%d lines, %d differences; compile errors: %d, %d as such, %d with equal first line, %d equal in full;"
                            .formatted(
                                    lines,
                                    differences.size(),
                                    compileErrors,
                                    compileErrorsAsSuch,
                                    compileTexts,
                                    compileMessages)
                    + " run-time errors: %d, %d with equal first line".formatted(runtimeErrors, runtimeTexts);
        }
    }
}
