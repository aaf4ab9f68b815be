package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Compares two recordings of a case. */
final class Comparison {
    private static final Set<String> MESSAGES = Set.of("message", "error", "invalid");
    private static final Set<String> NODE_LISTS = Set.of("children", "outboundNodes");
    private static final Set<String> UNORDERED_TYPES = Set.of("DAG", "TaskGroup");
    private static final Pattern PLACEHOLDER = Pattern.compile("__argo__internal__placeholder-\\d+");
    private static final Pattern TEXT_OF_GO = Pattern.compile(
            "json: |invalid character|strconv\\.|time: |runtime error|&Artifact\\{| \\(\\d+:\\d+\\)(?=\n|$| \\|)");

    private final List<Difference> differences = new ArrayList<>();
    private final Set<String> unstable = new HashSet<>();

    private Comparison(ObjectNode expected) {
        expected.path("unstable").forEach(pointer -> unstable.add(pointer.asText()));
    }

    /** All differences, in the order of the recording. */
    static List<Difference> compare(ObjectNode expected, ObjectNode actual) {
        Comparison comparison = new Comparison(expected);
        comparison.recording(expected, actual);
        return comparison.differences;
    }

    /** Compares only the steps before the one that hung when it was recorded. */
    static List<Difference> compareBefore(int stuck, ObjectNode expected, ObjectNode actual) {
        if (stuck == 0) {
            return List.of();
        }
        return compare(cut(expected, stuck), cut(actual, stuck));
    }

    private static ObjectNode cut(ObjectNode recording, int steps) {
        ObjectNode part = recording.objectNode();
        ArrayNode timeline = part.putArray("timeline");
        for (int i = 0; i < steps && i < recording.path("timeline").size(); i++) {
            timeline.add(recording.get("timeline").get(i));
        }
        long end = timeline.isEmpty()
                ? 0
                : timeline.get(timeline.size() - 1).path("at").asLong();
        ArrayNode executions = part.putArray("executions");
        recording.path("executions").forEach(execution -> {
            if (execution.path("at").asLong() < end) {
                executions.add(execution);
            }
        });
        for (String key : List.of("invalid", "unstable")) {
            if (recording.has(key)) {
                part.set(key, recording.get(key));
            }
        }
        return part;
    }

    private void recording(ObjectNode expected, ObjectNode actual) {
        any("/invalid", "invalid", expected.get("invalid"), actual.get("invalid"));
        if (expected.has("invalid") || actual.has("invalid")) {
            return;
        }
        JsonNode steps = expected.path("timeline");
        JsonNode taken = actual.path("timeline");
        for (int i = 0; i < Math.max(steps.size(), taken.size()); i++) {
            step("/timeline/" + i, steps.get(i), taken.get(i));
        }
        executions(expected.path("executions"), actual.path("executions"));
    }

    private void step(String path, @Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected == null || actual == null) {
            any(path, "", expected, actual);
            return;
        }
        eachKey(path, expected, actual, Set.of("workflow"));
        JsonNode recorded = expected.get("workflow");
        JsonNode run = actual.get("workflow");
        if (recorded == null || run == null) {
            any(path + "/workflow", "workflow", recorded, run);
            return;
        }
        eachKey(path + "/workflow", recorded, run, Set.of("nodes"));
        nodes(path + "/workflow/nodes", recorded.path("nodes"), run.path("nodes"));
    }

    private void nodes(String path, JsonNode expected, JsonNode actual) {
        for (String name : keys(expected, actual)) {
            String at = path + "/" + escape(name);
            JsonNode recorded = expected.get(name);
            JsonNode node = actual.get(name);
            if (recorded == null || node == null) {
                any(at, name, recorded, node);
                continue;
            }
            eachKey(at, recorded, node, NODE_LISTS);
            boolean unordered = unordered(expected, name);
            for (String list : NODE_LISTS.stream().sorted().toList()) {
                nodeList(at + "/" + list, expected, unordered, recorded.get(list), node.get(list));
            }
        }
    }

    private void nodeList(
            String path, JsonNode nodes, boolean unordered, @Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected == null || actual == null) {
            any(path, "", expected, actual);
            return;
        }
        if (unordered ? !asSet(expected).equals(asSet(actual)) : !sameOrder(nodes, expected, actual)) {
            add(path, expected, actual);
        }
    }

    /** In order, but for several hooks of one node, which may change places with one another. */
    private static boolean sameOrder(JsonNode nodes, JsonNode expected, JsonNode actual) {
        if (expected.equals(actual)) {
            return true;
        }
        Function<JsonNode, List<String>> shape = list -> StreamSupport.stream(list.spliterator(), false)
                .map(name -> hooked(nodes, name.asText()) ? "a hook" : name.toString())
                .toList();
        return shape.apply(expected).equals(shape.apply(actual))
                && asSet(expected).equals(asSet(actual));
    }

    private static boolean hooked(JsonNode nodes, String name) {
        return nodes.path(name).path("nodeFlag").path("hooked").asBoolean();
    }

    private static Set<String> asSet(JsonNode list) {
        Set<String> names = new TreeSet<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static boolean unordered(JsonNode nodes, String name) {
        Set<String> seen = new HashSet<>();
        String at = name;
        while (!at.isEmpty() && seen.add(at)) {
            JsonNode node = nodes.path(at);
            if (UNORDERED_TYPES.contains(node.path("type").asText())) {
                return true;
            }
            at = node.path("boundary").asText("");
        }
        return false;
    }

    private void executions(JsonNode expected, JsonNode actual) {
        Map<String, Integer> missing = new HashMap<>();
        expected.forEach(execution -> missing.merge(text(execution), 1, Integer::sum));
        List<JsonNode> surplus = new ArrayList<>();
        actual.forEach(execution -> {
            if (missing.merge(text(execution), -1, Integer::sum) < 0) {
                surplus.add(execution);
            }
        });
        expected.forEach(execution -> {
            if (missing.merge(text(execution), -1, Integer::sum) >= 0) {
                add("/executions/-", execution, null);
            }
        });
        surplus.forEach(execution -> add("/executions/-", null, execution));
    }

    private static String text(JsonNode execution) {
        return execution.path("at").asLong() + " " + execution.path("node").asText();
    }

    private void eachKey(String path, JsonNode expected, JsonNode actual, Set<String> except) {
        for (String key : keys(expected, actual)) {
            if (!except.contains(key)) {
                any(path + "/" + escape(key), key, expected.get(key), actual.get(key));
            }
        }
    }

    private void any(String path, String key, @Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected == null && actual == null) {
            return;
        }
        if (expected == null || actual == null) {
            add(path, expected, actual);
        } else if (expected.isObject() && actual.isObject()) {
            eachKey(path, expected, actual, Set.of());
        } else if (MESSAGES.contains(key) && expected.isTextual() && actual.isTextual()) {
            if (!sameMessage(expected.asText(), actual.asText())) {
                add(path, expected, actual);
            }
        } else if (!expected.equals(actual) && !sameNumber(expected, actual)) {
            add(path, expected, actual);
        }
    }

    private static boolean sameNumber(JsonNode expected, JsonNode actual) {
        return expected.isIntegralNumber() && actual.isIntegralNumber() && expected.asLong() == actual.asLong();
    }

    static boolean sameMessage(String expected, String actual) {
        String wanted = PLACEHOLDER.matcher(expected).replaceAll("__argo__internal__placeholder-N");
        String given = PLACEHOLDER.matcher(actual).replaceAll("__argo__internal__placeholder-N");
        OptionalInt go = textOfGo(wanted);
        return go.isEmpty() ? wanted.equals(given) : given.startsWith(wanted.substring(0, go.getAsInt()));
    }

    private static OptionalInt textOfGo(String message) {
        Matcher matcher = TEXT_OF_GO.matcher(message);
        return matcher.find() ? OptionalInt.of(matcher.start()) : OptionalInt.empty();
    }

    private void add(String path, @Nullable JsonNode expected, @Nullable JsonNode actual) {
        boolean refusedBoth = path.equals("/invalid") && (expected == null || actual == null);
        if (refusedBoth || !unstable.contains(path)) {
            differences.add(new Difference(path, expected, actual));
        }
    }

    private static Set<String> keys(JsonNode expected, JsonNode actual) {
        Set<String> keys = new LinkedHashSet<>();
        expected.fieldNames().forEachRemaining(keys::add);
        actual.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
