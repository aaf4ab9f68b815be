package dev.tiphys.core.when;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.core.golden.GoldenFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenGoldenTest {
    @Test
    void conditions_have_the_outcome_that_the_real_library_gives() {
        List<String> differences = new ArrayList<>();
        List<Map<String, @Nullable Object>> lines = GoldenFile.lines("when.jsonl");
        for (Map<String, @Nullable Object> line : lines) {
            String text = String.valueOf(line.get("expr"));
            String expected = expected(line);
            String actual = actual(text);
            if (!actual.equals(expected)) {
                differences.add(text + "\n  expected " + expected + "\n  actual   " + actual);
            }
        }
        assertThat(lines).hasSizeGreaterThan(500);
        assertThat(differences).isEmpty();
    }

    private static String expected(Map<String, @Nullable Object> line) {
        Object stage = line.get("stage");
        if (stage == null) {
            return String.valueOf(line.get("value"));
        }
        // Go's own words about a crash are not promised.
        return stage.equals("panic-parse") ? "parse" : stage + ": " + line.get("error");
    }

    private static String actual(String text) {
        try {
            return String.valueOf(WhenCondition.parse(text).evaluate());
        } catch (WhenException e) {
            return e.reason().startsWith("a backslash at the end")
                    ? e.stage().text()
                    : e.stage().text() + ": " + e.reason();
        }
    }
}
