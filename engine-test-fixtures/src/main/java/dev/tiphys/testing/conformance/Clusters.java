package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups cases that differ by the shape of their first difference, so that one can see what has one cause. */
final class Clusters {
    private static final int SAMPLES = 8;
    private static final int LONGEST = 160;
    private static final List<String> TELLING = List.of(
            "inputs",
            "outputs",
            "node",
            "type",
            "message",
            "phase",
            "children",
            "boundary",
            "startedAt",
            "outboundNodes",
            "finishedAt",
            "progress",
            "at");
    private final Map<String, List<CaseResult>> byShape = new LinkedHashMap<>();

    void add(CaseResult result) {
        if (!result.differences().isEmpty()) {
            byShape.computeIfAbsent(shape(mostTelling(result.differences())), shape -> new ArrayList<>())
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

    /** Of the first step that differs, what is likely to be a cause rather than a consequence. */
    private static Difference mostTelling(List<Difference> differences) {
        return Collections.min(differences, Comparator.comparing(Clusters::step).thenComparingInt(Clusters::rank));
    }

    private static String step(Difference difference) {
        String[] path = difference.path().split("/", -1);
        if (path.length > 2 && path[1].equals("timeline")) {
            return String.format("%4s", path[2]);
        }
        return path.length > 1 && path[1].equals("executions") ? "~" : "";
    }

    private static int rank(Difference difference) {
        String path = difference.path();
        if (path.endsWith("/error")) {
            return -1;
        }
        int rank = path.matches("/timeline/\\d+/workflow/nodes/[^/]*")
                ? TELLING.indexOf("node")
                : TELLING.indexOf(path.replaceAll("/(inputs|outputs)/.*", "/$1").replaceAll(".*/", ""));
        int below = path.contains("/nodes/") ? 0 : TELLING.size();
        return (rank < 0 ? TELLING.size() / 2 : rank) + below;
    }

    static String shape(Difference difference) {
        if (difference.path().equals("/crash") && difference.actual() != null) {
            String[] lines = difference.actual().asText().split("\\n\\s*", -1);
            String what = lines[0].replaceAll(":.*", "");
            return "/crash  " + what + " " + (lines.length > 1 ? lines[1] : "");
        }
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
                .replaceAll("\\bwf[^ \"']*", "wf…")
                .replaceAll("'[^']*'", "'…'")
                .replaceAll("\\d+", "N");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
