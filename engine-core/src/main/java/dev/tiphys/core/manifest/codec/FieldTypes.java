package dev.tiphys.core.manifest.codec;

import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of all fields that a manifest may hold, with their types: what Argo checks when it decodes fields that the
 * model keeps as data. Read from {@code fields.txt} when it is first needed; many manifests never do.
 */
final class FieldTypes {
    private static final Map<String, Scalars<?>> SCALARS = Map.of(
            "s", Scalars.TEXT,
            "b", Scalars.FLAG,
            "i", Scalars.INT32,
            "l", Scalars.INT64,
            "x", Scalars.INT_OR_TEXT,
            "q", Scalars.QUANTITY,
            "t", Scalars.TIME,
            "y", Scalars.BASE64);
    private static final String ANY = "*";

    private final Map<String, Map<String, String>> types = new HashMap<>();

    private FieldTypes() {
        try (InputStream in = FieldTypes.class.getResourceAsStream("fields.txt")) {
            if (in == null) {
                throw new IllegalStateException("fields.txt is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FieldTypes table() {
        return Holder.TABLE;
    }

    private void add(String line) {
        if (line.startsWith("#")) {
            return;
        }
        String[] words = line.split(" ", -1);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            fields.put(
                    colon < 0 ? words[i] : words[i].substring(0, colon),
                    colon < 0 ? ANY : words[i].substring(colon + 1));
        }
        types.put(words[0], fields);
    }

    /** The names of the fields of a type. */
    Set<String> fieldsOf(String type) {
        return types.getOrDefault(type, Map.of()).keySet();
    }

    /** Reports what is wrong with fields of a mapping of that type. */
    void check(String type, Map<String, ?> fields, DataPath path, Problems problems, Severity unknown) {
        Map<String, String> known = types.getOrDefault(type, Map.of());
        fields.forEach((key, value) -> {
            String fieldType = known.get(key);
            if (fieldType == null) {
                problems.report(
                        path.key(key),
                        "unknown-field",
                        unknown,
                        "unknown field \"" + key + "\"",
                        Similar.advice(key, known.keySet()));
            } else if (value != null) {
                checkValue(fieldType, value, path.key(key), problems);
            }
        });
    }

    private void checkValue(String type, Object value, DataPath path, Problems problems) {
        if (type.equals(ANY)) {
            return;
        }
        Scalars<?> scalar = SCALARS.get(type);
        if (scalar != null) {
            if (scalar.convert(value) == null) {
                wrong(path, scalar.expected(), value, problems);
            }
        } else if (type.startsWith("[")) {
            checkList(type.substring(1, type.length() - 1), value, path, problems);
        } else {
            checkMapping(type, value, path, problems);
        }
    }

    private void checkList(String elementType, Object value, DataPath path, Problems problems) {
        if (!(value instanceof List<?> list)) {
            wrong(path, "a list", value, problems);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            if (element != null) {
                checkValue(elementType, element, path.index(i), problems);
            }
        }
    }

    @SuppressWarnings("unchecked") // the readers make no mapping with other keys
    private void checkMapping(String type, Object value, DataPath path, Problems problems) {
        if (!(value instanceof Map<?, ?>)) {
            wrong(path, "a mapping", value, problems);
            return;
        }
        Map<String, ?> map = (Map<String, ?>) value;
        if (!type.startsWith("{")) {
            check(type, map, path, problems, Severity.WARNING);
            return;
        }
        String elementType = type.substring(1, type.length() - 1);
        map.forEach((key, element) -> {
            if (element != null) {
                checkValue(elementType, element, path.key(key), problems);
            }
        });
    }

    private static void wrong(DataPath path, String expected, @Nullable Object found, Problems problems) {
        problems.report(
                path,
                "wrong-type",
                Severity.ERROR,
                "expected " + expected + ", found " + Scalars.describe(found),
                Scalars.advice(expected, found));
    }

    private static final class Holder {
        static final FieldTypes TABLE = new FieldTypes();
    }
}
