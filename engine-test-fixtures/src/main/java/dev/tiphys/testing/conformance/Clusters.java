package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups cases that differ by the shape of their first difference, so that one can see what has one cause. */
final class Clusters {
    private static final int SAMPLES = 8;
    private static final int LONGEST = 160;
    private final Map<String, List<CaseResult>> byShape = new LinkedHashMap<>();

    void add(CaseResult result) {
        if (!result.differences().isEmpty()) {
            byShape.computeIfAbsent(shape(result.differences().get(0)), shape -> new ArrayList<>())
                    .add(result);
        }
    }

    void print(PrintStream out) {
        List<Map.Entry<String, List<CaseResult>>> biggest = new ArrayList<>(byShape.entrySet());
        biggest.sort((a, b) -> b.getValue().size() - a.getValue().size());
        for (Map.Entry<String, List<CaseResult>> cluster : biggest) {
            out.printf("%5d  %s%n", cluster.getValue().size(), cluster.getKey());
            cluster.getValue().stream().limit(SAMPLES).forEach(result -> out.println("         " + result.name()));
        }
    }

    static String shape(Difference difference) {
        String path = difference
                .path()
                .replaceAll("/nodes/[^/]*", "/nodes/*")
                .replaceAll("/timeline/\\d+", "/timeline/*")
                .replaceAll("/(parameters|arguments|labels)/[^/]*", "/$1/*");
        return path + "  " + kind(difference.expected()) + " -> " + kind(difference.actual());
    }

    private static String kind(@Nullable JsonNode json) {
        if (json == null) {
            return "nothing";
        }
        if (json.isObject()) {
            JsonNode type = json.path("type");
            return type.isMissingNode()
                    ? "{…}"
                    : "{" + type.asText() + " " + json.path("phase").asText() + "}";
        }
        String text = json.toString()
                .replaceAll("\\n.*", "")
                .replaceAll("-\\d{6,10}", "-ID")
                .replaceAll("'[^']*'", "'…'")
                .replaceAll("\\d+", "N");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
