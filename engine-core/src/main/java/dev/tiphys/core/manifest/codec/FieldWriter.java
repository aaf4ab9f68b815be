package dev.tiphys.core.manifest.codec;

import dev.tiphys.core.manifest.text.JsonText;
import dev.tiphys.model.Item;
import dev.tiphys.model.PluginTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one mapping; the counterpart of {@link Fields}. What is missing or empty is left out. */
class FieldWriter {
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,9}");

    private final Map<String, @Nullable Object> data;

    FieldWriter() {
        this(new LinkedHashMap<>());
    }

    FieldWriter(Map<String, @Nullable Object> data) {
        this.data = data;
    }

    Map<String, @Nullable Object> data() {
        return data;
    }

    /** A value that is data already; left out when null. */
    void value(String key, @Nullable Object value) {
        if (value != null) {
            data.put(key, value);
        }
    }

    /** A text that is never missing; left out when empty. */
    void name(String key, String text) {
        if (!text.isEmpty()) {
            data.put(key, text);
        }
    }

    void flag(String key, boolean flag) {
        if (flag) {
            data.put(key, true);
        }
    }

    void int32(String key, @Nullable Integer number) {
        if (number != null) {
            data.put(key, number.longValue());
        }
    }

    /** A number when the text is one. */
    void intOrText(String key, @Nullable String text) {
        if (text != null) {
            boolean number = INTEGER.matcher(text).matches() && Long.parseLong(text) == (int) Long.parseLong(text);
            data.put(key, number ? (Object) Long.valueOf(text) : text);
        }
    }

    void list(String key, List<?> list) {
        if (!list.isEmpty()) {
            data.put(key, list);
        }
    }

    void numbers(String key, List<String> numbers) {
        if (!numbers.isEmpty()) {
            List<@Nullable Object> list = new ArrayList<>();
            numbers.forEach(number -> list.add(JsonText.parse(number)));
            data.put(key, list);
        }
    }

    void textMap(String key, Map<String, String> map) {
        if (!map.isEmpty()) {
            data.put(key, map);
        }
    }

    void mark(String key, boolean set) {
        if (set) {
            data.put(key, new LinkedHashMap<>());
        }
    }

    void items(String key, List<Item> items) {
        if (!items.isEmpty()) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(JsonText.parse(item.json())));
            data.put(key, list);
        }
    }

    void plugin(String key, @Nullable PluginTemplate plugin) {
        if (plugin != null) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put(plugin.name(), plugin.value());
            data.put(key, map);
        }
    }

    /** A record; one with nothing set is written as an empty mapping. */
    <T> void record(String key, @Nullable T value, Codec<T> codec) {
        if (value != null) {
            data.put(key, codec.encode(value));
        }
    }

    /** A record that is never missing; left out when it has nothing set. */
    <T> void recordUnlessEmpty(String key, T value, Codec<T> codec) {
        Map<String, @Nullable Object> map = codec.encode(value);
        if (!map.isEmpty()) {
            data.put(key, map);
        }
    }

    <T> void records(String key, List<T> list, Codec<T> codec) {
        if (!list.isEmpty()) {
            data.put(key, encode(list, codec));
        }
    }

    <T> void groups(String key, @Nullable List<List<T>> groups, Codec<T> codec) {
        if (groups != null) {
            List<Object> list = new ArrayList<>();
            groups.forEach(group -> list.add(encode(group, codec)));
            data.put(key, list);
        }
    }

    <T> void recordMap(String key, Map<String, T> map, Codec<T> codec) {
        if (!map.isEmpty()) {
            Map<String, Object> result = new LinkedHashMap<>();
            map.forEach((name, value) -> result.put(name, codec.encode(value)));
            data.put(key, result);
        }
    }

    void extra(Map<String, @Nullable Object> extra) {
        data.putAll(extra);
    }

    private static <T> List<Object> encode(List<T> list, Codec<T> codec) {
        List<Object> result = new ArrayList<>(list.size());
        for (T element : list) {
            result.add(codec.encode(element));
        }
        return result;
    }
}
