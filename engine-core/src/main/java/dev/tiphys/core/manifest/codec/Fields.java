package dev.tiphys.core.manifest.codec;

import dev.tiphys.core.manifest.text.JsonText;
import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.Severity;
import dev.tiphys.model.Item;
import dev.tiphys.model.PluginTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one mapping, each by its key and with the type it should have. A missing field and a null are the
 * same. What no method asked for is left for {@link #extra}.
 */
final class Fields {
    /** Inline templates may nest; data of an author never does so deeply. */
    private static final int MAX_DEPTH = 400;

    private final Map<String, ?> data;
    private final Problems problems;
    private final int depth;
    private final @Nullable Fields parent;
    private final @Nullable String parentKey;
    private final int[] parentIndexes;
    private final Keys keys;
    private final List<String> taken = new ArrayList<>();

    private static final int[] NO_INDEX = {};

    Fields(Map<String, ?> data, Problems problems) {
        this.data = data;
        this.keys = new Keys(data);
        this.problems = problems;
        this.depth = 0;
        this.parent = null;
        this.parentKey = null;
        this.parentIndexes = NO_INDEX;
    }

    private Fields(Map<String, ?> data, Fields parent, String key, int[] indexes) {
        this.data = data;
        this.keys = new Keys(data);
        this.problems = parent.problems;
        this.depth = parent.depth + 1;
        this.parent = parent;
        this.parentKey = key;
        this.parentIndexes = indexes;
    }

    // ---- scalars

    /** A text; empty counts as missing, as where Argo leaves empty texts out. */
    @Nullable
    String text(String key) {
        String text = rawText(key);
        return text == null || text.isEmpty() ? null : text;
    }

    /** A text that is never missing: without one it is empty. */
    String name(String key) {
        String text = rawText(key);
        return text == null ? "" : text;
    }

    /** A text for which missing and empty are two things. */
    @Nullable
    String rawText(String key) {
        return convert(key, Scalars.TEXT);
    }

    /** A text that may be written as a number or as true or false. */
    @Nullable
    String anyText(String key) {
        return convert(key, Scalars.ANY_TEXT);
    }

    /** A 32-bit integer or a text. */
    @Nullable
    String intOrText(String key) {
        return convert(key, Scalars.INT_OR_TEXT);
    }

    /** A point in time. */
    @Nullable
    String time(String key) {
        return convert(key, Scalars.TIME);
    }

    /** Bytes in base64. */
    @Nullable
    String base64(String key) {
        return convert(key, Scalars.BASE64);
    }

    /** True or false; false when missing. */
    boolean flag(String key) {
        return Boolean.TRUE.equals(convert(key, Scalars.FLAG));
    }

    @Nullable
    Boolean flagOrNull(String key) {
        return convert(key, Scalars.FLAG);
    }

    @Nullable
    Integer int32(String key) {
        return convert(key, Scalars.INT32);
    }

    @Nullable
    Long int64(String key) {
        return convert(key, Scalars.INT64);
    }

    // ---- lists and mappings of scalars

    List<String> texts(String key) {
        List<String> list = scalars(key, Scalars.TEXT);
        return list == null ? List.of() : list;
    }

    /** A list for which missing and empty are two things. */
    @Nullable
    List<String> anyTextsOrNull(String key) {
        return scalars(key, Scalars.ANY_TEXT);
    }

    /** Numbers in the form they are written in. */
    List<String> numbers(String key) {
        List<?> list = list(key);
        if (list == null) {
            return List.of();
        }
        List<String> result = new ArrayList<>(list.size());
        list.forEach(element -> result.add(JsonText.compact(element, false)));
        return result;
    }

    Map<String, String> textMap(String key) {
        Map<String, ?> map = mapping(key);
        if (map == null || map.isEmpty()) {
            return Map.of();
        }
        Map<String, String> result = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            String text = value == null ? "" : Scalars.TEXT.convert(value);
            if (text == null) {
                wrong(at(key).key(name), Scalars.TEXT.expected(), value);
            } else {
                result.put(name, text);
            }
        });
        return result;
    }

    /** Whether there is a mapping under the key. */
    boolean mark(String key) {
        return mapping(key) != null;
    }

    /** A mapping that is kept as it is. */
    @SuppressWarnings("unchecked") // any value is an object
    @Nullable
    Map<String, @Nullable Object> data(String key) {
        return (Map<String, @Nullable Object>) mapping(key);
    }

    /** Loop items; the keys of mappings in them are sorted, as they arrive at Argo's controller. */
    List<Item> items(String key) {
        List<?> list = list(key);
        if (list == null || list.isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>(list.size());
        list.forEach(element -> items.add(new Item(JsonText.compact(element, true))));
        return items;
    }

    @Nullable
    PluginTemplate plugin(String key) {
        Map<String, ?> map = mapping(key);
        if (map == null) {
            return null;
        }
        if (map.size() != 1) {
            error(at(key), "bad-value", "a plugin has exactly one key, its name, but here are " + map.size(), null);
            return null;
        }
        Map.Entry<String, ?> entry = map.entrySet().iterator().next();
        return new PluginTemplate(entry.getKey(), entry.getValue());
    }

    // ---- records

    <T> @Nullable T record(String key, Codec<T> codec) {
        Map<String, ?> map = mapping(key);
        return map == null ? null : read(codec, map, key, NO_INDEX);
    }

    /** A record that is never missing. */
    <T> T record(String key, Codec<T> codec, T missing) {
        T value = record(key, codec);
        return value == null ? missing : value;
    }

    /** A list of records. A null in it is a record with nothing set. */
    <T> List<T> records(String key, Codec<T> codec) {
        List<?> list = list(key);
        return list == null || list.isEmpty() ? List.of() : elements(list, key, codec, NO_INDEX);
    }

    /** A list of records in which Argo has no use for a null. */
    <T> List<T> recordsWithoutNull(String key, Codec<T> codec) {
        List<?> list = list(key);
        if (list == null || list.isEmpty()) {
            return List.of();
        }
        int empty = list.indexOf(null);
        if (empty >= 0) {
            error(at(key).index(empty), "wrong-type", "expected a mapping, found nothing", null);
            return List.of();
        }
        return elements(list, key, codec, NO_INDEX);
    }

    /** A list of lists of records; null when missing. */
    <T> @Nullable List<List<T>> groups(String key, Codec<T> codec) {
        List<?> list = list(key);
        if (list == null) {
            return null;
        }
        List<List<T>> groups = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Object group = list.get(i);
            if (group == null) {
                groups.add(List.of());
            } else if (group instanceof List<?> members) {
                groups.add(elements(members, key, codec, new int[] {i}));
            } else {
                wrong(at(key).index(i), "a list of steps", group, "put another \"- \" before it");
            }
        }
        return groups;
    }

    /** Records by name. */
    <T> Map<String, T> recordMap(String key, Codec<T> codec) {
        Map<String, ?> map = mapping(key);
        if (map == null || map.isEmpty()) {
            return Map.of();
        }
        Fields holder = new Fields(map, this, key, NO_INDEX);
        Map<String, T> result = new LinkedHashMap<>();
        for (String name : map.keySet()) {
            Map<String, ?> value = holder.mapping(name);
            if (value != null || map.get(name) == null) {
                result.put(name, holder.read(codec, value == null ? Map.of() : value, name, NO_INDEX));
            }
        }
        return result;
    }

    // ---- the rest

    /** A field that its reader knows already. */
    void skip(String key) {
        take(key);
    }

    /** What no other method asked for, by key, in order. */
    Map<String, @Nullable Object> extra(Codec<?> codec) {
        return extra(codec.type(), Severity.WARNING);
    }

    /** The same, for a mapping in which Argo refuses fields that it does not know. */
    Map<String, @Nullable Object> strictExtra(Codec<?> codec) {
        return extra(codec.type(), Severity.ERROR);
    }

    private Map<String, @Nullable Object> extra(String type, Severity unknown) {
        if (keys.anyFolded() && problems.wantsUnknownFields()) {
            keys.forEachFolded((key, written) -> inOtherCase(key, written, unknown));
        }
        if (taken.size() == data.size()) {
            return Map.of();
        }
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        data.forEach((key, value) -> {
            if (!taken.contains(key)) {
                rest.put(key, value);
            }
        });
        if (problems.wantsUnknownFields()) {
            FieldTypes.table().check(type, rest, path(), problems, unknown);
        }
        return rest;
    }

    private void inOtherCase(String key, String written, Severity unknown) {
        String write = "write \"" + key + "\"";
        DataPath path = path().key(written);
        if (unknown == Severity.ERROR) {
            problems.report(path, "unknown-field", unknown, "unknown field \"" + written + "\"", write);
        } else {
            String message = "\"" + written + "\" is read as \"" + key + "\", as Argo does";
            problems.report(path, "key-case", unknown, message, write);
        }
    }

    // ---- inside

    private @Nullable Object take(String key) {
        String written = keys.find(key);
        if (written == null) {
            return null;
        }
        taken.add(written);
        return data.get(written);
    }

    private <T> @Nullable T convert(String key, Scalars<T> type) {
        Object value = take(key);
        if (value == null) {
            return null;
        }
        T converted = type.convert(value);
        if (converted == null) {
            wrong(at(key), type.expected(), value);
        }
        return converted;
    }

    private <T> @Nullable List<T> scalars(String key, Scalars<T> type) {
        List<?> list = list(key);
        if (list == null) {
            return null;
        }
        List<T> result = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Object value = list.get(i);
            T converted = value == null ? type.empty() : type.convert(value);
            if (converted == null) {
                wrong(at(key).index(i), type.expected(), value);
            } else {
                result.add(converted);
            }
        }
        return result;
    }

    private @Nullable List<?> list(String key) {
        Object value = take(key);
        if (value == null || value instanceof List<?>) {
            return (List<?>) value;
        }
        wrong(at(key), "a list", value, value instanceof Map<?, ?> ? null : "put it in brackets: [...]");
        return null;
    }

    @SuppressWarnings("unchecked") // the readers make no mapping with other keys
    private @Nullable Map<String, ?> mapping(String key) {
        Object value = take(key);
        if (value == null || value instanceof Map<?, ?>) {
            return (Map<String, ?>) value;
        }
        wrong(at(key), "a mapping", value, null);
        return null;
    }

    @SuppressWarnings("unchecked") // as above
    private <T> List<T> elements(List<?> list, String key, Codec<T> codec, int[] before) {
        List<T> result = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Object value = list.get(i);
            int[] indexes = before.length == 0 ? new int[] {i} : new int[] {before[0], i};
            if (value == null) {
                result.add(read(codec, Map.of(), key, indexes));
            } else if (value instanceof Map<?, ?>) {
                result.add(read(codec, (Map<String, ?>) value, key, indexes));
            } else {
                DataPath path = at(key);
                for (int index : indexes) {
                    path = path.index(index);
                }
                wrong(path, "a mapping", value, null);
            }
        }
        return result;
    }

    private <T> T read(Codec<T> codec, Map<String, ?> map, String key, int[] indexes) {
        Fields child = new Fields(map, this, key, indexes);
        if (child.depth > MAX_DEPTH) {
            error(child.path(), "limit", "templates are nested more than " + MAX_DEPTH + " levels deep", null);
            return codec.read(new Fields(Map.of(), Problems.THROWING));
        }
        return codec.read(child);
    }

    private DataPath at(String key) {
        return path().key(keys.written(key));
    }

    private DataPath path() {
        if (parent == null || parentKey == null) {
            return DataPath.ROOT;
        }
        DataPath path = parent.at(parentKey);
        for (int index : parentIndexes) {
            path = path.index(index);
        }
        return path;
    }

    private void wrong(DataPath path, String expected, @Nullable Object found) {
        wrong(path, expected, found, Scalars.advice(expected, found));
    }

    private void wrong(DataPath path, String expected, @Nullable Object found, @Nullable String suggestion) {
        error(path, "wrong-type", "expected " + expected + ", found " + Scalars.describe(found), suggestion);
    }

    private void error(DataPath path, String code, String message, @Nullable String suggestion) {
        problems.report(path, code, Severity.ERROR, message, suggestion);
    }
}
