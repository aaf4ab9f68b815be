package dev.tiphys.core.expr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tiphys.core.golang.GoDuration;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.golang.GoType;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What evaluating an expression comes to.
 *
 * @param kind "value", "error", "compileError" or "marshalError"
 * @param type Go's name of the type
 * @param json the value as JSON
 * @param message of an error
 */
record GoldenOutcome(String kind, String type, @Nullable JsonNode json, String message) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** What the line says. */
    static GoldenOutcome expected(JsonNode node) {
        for (String kind : new String[] {"error", "compileError"}) {
            if (node.has(kind)) {
                return new GoldenOutcome(kind, "", null, node.get(kind).asText());
            }
        }
        String type = node.get("type").asText();
        return node.has("marshalError")
                ? new GoldenOutcome(
                        "marshalError", type, null, node.get("marshalError").asText())
                : new GoldenOutcome("value", type, node.get("value"), "");
    }

    /** What this engine makes of it. */
    static GoldenOutcome actual(String expression, EnvValues env) {
        Object value;
        try {
            value = ExprCompiler.compile(expression, ExprEnv.of(env)).run(env);
        } catch (ExprCompileException e) {
            return new GoldenOutcome("compileError", "", null, Objects.requireNonNull(e.getMessage()));
        } catch (ExprRuntimeException e) {
            return new GoldenOutcome("error", "", null, Objects.requireNonNull(e.getMessage()));
        }
        String type = GoType.nameOf(value);
        if (value instanceof GoDuration duration) {
            return new GoldenOutcome("value", type, JSON.getNodeFactory().textNode(duration.goString()), "");
        }
        try {
            return new GoldenOutcome("value", type, parse(GoJson.marshal(value)), "");
        } catch (GoException e) {
            return new GoldenOutcome("marshalError", type, null, e.getMessage());
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    boolean isError() {
        return kind.equals("error") || kind.equals("compileError");
    }

    String firstLine() {
        return message.lines().findFirst().orElse("");
    }

    /** What differs from what is expected. */
    Optional<String> difference(GoldenOutcome expected) {
        if (expected.isError() || isError()) {
            return expected.isError() == isError()
                    ? Optional.empty()
                    : Optional.of("expected " + expected + "\n  actual   " + this);
        }
        boolean same = kindOf(type).equals(kindOf(expected.type));
        if (same && expected.json != null) {
            same = json != null && same(json, expected.json);
        }
        return same ? Optional.empty() : Optional.of("expected " + expected + "\n  actual   " + this);
    }

    private static String kindOf(String type) {
        return switch (type) {
            case "int", "float64", "string", "bool" -> type;
            case "<nil>" -> "nil";
            case "[]uint8" -> "bytes";
            case "time.Time" -> "time";
            case "time.Duration" -> "duration";
            default -> type.startsWith("[") ? "list" : type.startsWith("map[") ? "map" : "other";
        };
    }

    private static boolean same(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue()) == 0;
        }
        if (a.isArray() && b.isArray() && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                if (!same(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (a.isObject() && b.isObject() && a.size() == b.size()) {
            for (Iterator<Map.Entry<String, JsonNode>> entries = a.properties().iterator(); entries.hasNext(); ) {
                Map.Entry<String, JsonNode> entry = entries.next();
                JsonNode other = b.get(entry.getKey());
                if (other == null || !same(entry.getValue(), other)) {
                    return false;
                }
            }
            return true;
        }
        return a.equals(b);
    }

    @Override
    public String toString() {
        return kind.equals("value") ? type + " " + json : kind + " " + type + " " + message.replace("\n", "\\n");
    }
}
