package dev.tiphys.core.lint.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes the texts of plain data. */
public final class TextTree {
    /** Data of an author never nests so deeply; what does is left as it is. */
    private static final int DEEPEST = 400;

    /** Changes a text. */
    @FunctionalInterface
    public interface Change {
        /** The text that takes the place of another; {@code key} is the nearest key above it. */
        String apply(String key, String text);
    }

    private final Change change;

    private TextTree(Change change) {
        this.change = change;
    }

    /** The tree with every text, keys included, changed; parts in which nothing changes are shared. */
    public static @Nullable Object map(@Nullable Object value, Change change) {
        return new TextTree(change).tree("", value, 0);
    }

    private @Nullable Object tree(String key, @Nullable Object value, int depth) {
        if (value instanceof String text) {
            return change.apply(key, text);
        }
        if (depth > DEEPEST) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list(key, list, depth);
        }
        return value instanceof Map<?, ?> map ? map(map, depth) : value;
    }

    private List<?> list(String key, List<?> list, int depth) {
        List<@Nullable Object> copy = null;
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            Object filled = tree(key, element, depth + 1);
            if (filled != element && copy == null) {
                copy = new ArrayList<>(list);
            }
            if (copy != null) {
                copy.set(i, filled);
            }
        }
        return copy == null ? list : copy;
    }

    private Map<?, ?> map(Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> copy = null;
        int seen = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = String.valueOf(entry.getKey());
            String filledKey = change.apply(key, key);
            Object filled = tree(key, entry.getValue(), depth + 1);
            if (copy == null && (filled != entry.getValue() || !filledKey.equals(key))) {
                copy = first(map, seen);
            }
            if (copy != null) {
                copy.put(filledKey, filled);
            }
            seen++;
        }
        return copy == null ? map : copy;
    }

    private static Map<String, @Nullable Object> first(Map<?, ?> map, int count) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (copy.size() == count) {
                break;
            }
            copy.put(String.valueOf(entry.getKey()), entry.getValue());
        }
        return copy;
    }
}
