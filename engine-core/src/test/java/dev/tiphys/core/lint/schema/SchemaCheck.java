package dev.tiphys.core.lint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** As much of JSON Schema as ours uses; nulls count as missing, as where manifests are read. */
final class SchemaCheck {
    private final JsonNode definitions;
    private final List<String> problems = new ArrayList<>();

    private SchemaCheck(JsonNode schema) {
        this.definitions = schema.get("definitions");
    }

    static List<String> problems(JsonNode schema, String kind, JsonNode data) {
        SchemaCheck check = new SchemaCheck(schema);
        check.check(check.definitions.get(kind), data, "");
        return check.problems;
    }

    private void check(JsonNode schema, JsonNode data, String path) {
        if (data.isNull()) {
            return;
        }
        if (schema.has("$ref")) {
            check(definitions.get(schema.get("$ref").asText().replace("#/definitions/", "")), data, path);
        }
        schema.path("allOf").forEach(part -> check(part, data, path));
        if (schema.has("type") && !hasType(schema.get("type"), data)) {
            problems.add(path + ": not " + schema.get("type"));
            return;
        }
        if (schema.has("enum") && !contains(schema.get("enum"), data)) {
            problems.add(path + ": not one of " + schema.get("enum"));
        }
        if (data.isArray() && schema.has("items")) {
            for (int i = 0; i < data.size(); i++) {
                check(schema.get("items"), data.get(i), path + "[" + i + "]");
            }
        }
        if (data.isObject()) {
            fields(schema, data, path);
        }
    }

    private void fields(JsonNode schema, JsonNode data, String path) {
        JsonNode more = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> field : data.properties()) {
            JsonNode known = schema.path("properties").path(field.getKey());
            String at = path + "." + field.getKey();
            if (!known.isMissingNode()) {
                check(known, field.getValue(), at);
            } else if (more.isObject()) {
                check(more, field.getValue(), at);
            } else if (more.isBoolean() && !more.asBoolean()) {
                problems.add(at + ": unknown");
            }
        }
    }

    private static boolean hasType(JsonNode type, JsonNode data) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (hasType(one, data)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asText()) {
            case "string" -> data.isTextual();
            case "integer" -> data.isIntegralNumber();
            case "number" -> data.isNumber();
            case "boolean" -> data.isBoolean();
            case "array" -> data.isArray();
            case "object" -> data.isObject();
            default -> throw new IllegalStateException(type.asText());
        };
    }

    private static boolean contains(JsonNode list, JsonNode data) {
        for (JsonNode one : list) {
            if (one.equals(data)) {
                return true;
            }
        }
        return false;
    }
}
