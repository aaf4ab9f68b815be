package dev.tiphys.core.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reaches into plain data by paths such as {@code spec.templates[0].name}; all indexes are 0. */
final class Trees {
    private Trees() {}

    @SuppressWarnings("unchecked")
    static void put(Map<String, @Nullable Object> tree, String path, Object value) {
        String[] parts = path.replace("[0]", ".[0]").split("\\.", -1);
        Object current = tree;
        for (int i = 0; i < parts.length; i++) {
            Object next = i + 1 == parts.length
                    ? value
                    : parts[i + 1].equals("[0]")
                            ? new ArrayList<@Nullable Object>()
                            : new LinkedHashMap<String, @Nullable Object>();
            if (current instanceof List<?> list) {
                ((List<Object>) list).add(next);
            } else {
                ((Map<String, Object>) current).put(parts[i], next);
            }
            current = next;
        }
    }

    static @Nullable Object get(Map<String, @Nullable Object> tree, String path) {
        Object current = tree;
        for (String part : path.replace("[0]", ".[0]").split("\\.", -1)) {
            if (current instanceof List<?> list) {
                current = list.isEmpty() ? null : list.get(0);
            } else if (current instanceof Map<?, ?> map) {
                current = map.get(part);
            } else {
                return null;
            }
        }
        return current;
    }
}
