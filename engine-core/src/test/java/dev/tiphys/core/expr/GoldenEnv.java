package dev.tiphys.core.expr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tiphys.core.sprig.ArgoFunctions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The environment of a golden line: dotted names become maps, and Argo's functions are there. */
final class GoldenEnv {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final ArgoFunctions ARGO = new ArgoFunctions(InstantSource.fixed(NOW), new Random(42));

    private GoldenEnv() {}

    static EnvValues of(JsonNode env) {
        Map<String, JsonNode> names = new TreeMap<>();
        env.properties().forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        Map<String, @Nullable Object> values = expand(names);
        values.putAll(ARGO.roots());
        EnvValues inMap = EnvValues.of(values);
        return new EnvValues() {
            @Override
            public boolean has(String name) {
                return inMap.has(name);
            }

            @Override
            public @Nullable Object get(String name) {
                return inMap.get(name);
            }

            @Override
            public Map<String, @Nullable Object> all() {
                return inMap.all();
            }

            @Override
            public Instant now() {
                return NOW;
            }
        };
    }

    private static Map<String, @Nullable Object> expand(Map<String, JsonNode> env) {
        List<String> names = new ArrayList<>(env.keySet());
        Map<String, @Nullable Object> expanded = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (i + 1 < names.size() && names.get(i + 1).startsWith(name + ".")) {
                continue;
            }
            put(expanded, name, value(Objects.requireNonNull(env.get(name))));
        }
        return expanded;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, @Nullable Object> into, String name, @Nullable Object value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            into.put(name, value);
            return;
        }
        Object inner = into.computeIfAbsent(name.substring(0, dot), k -> new LinkedHashMap<String, Object>());
        put((Map<String, @Nullable Object>) Objects.requireNonNull(inner), name.substring(dot + 1), value);
    }

    private static @Nullable Object value(JsonNode json) {
        if (json.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            json.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
            return map;
        }
        if (json.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            json.forEach(item -> list.add(value(item)));
            return list;
        }
        if (json.isNumber()) {
            return json.isIntegralNumber() && json.canConvertToLong()
                    ? (Object) json.longValue()
                    : (Object) json.doubleValue();
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        return json.isNull() ? null : json.textValue();
    }
}
