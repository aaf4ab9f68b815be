package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A place where a run differs from its recording.
 *
 * @param path a JSON pointer into the recording
 * @param expected what was recorded; null for nothing
 * @param actual what came out; null for nothing
 */
public record Difference(
        String path, @Nullable JsonNode expected, @Nullable JsonNode actual) {
    private static final int LONGEST = 2_000;

    @Override
    public String toString() {
        return path + "\n    expected " + text(expected) + "\n    actual   " + text(actual);
    }

    static String text(@Nullable JsonNode json) {
        if (json == null) {
            return "nothing";
        }
        String text = json.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
