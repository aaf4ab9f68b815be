package dev.tiphys.model;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Immutable copies that keep order; what is immutable already is not copied again. */
final class Copies {
    private static final ImmutableMap<?> EMPTY = new ImmutableMap<>(new LinkedHashMap<>());

    private Copies() {}

    /** A copy of a map whose values are immutable. */
    @SuppressWarnings("unchecked") // an immutable map may be seen with any type that its values have
    static <V> Map<String, V> map(Map<String, V> map) {
        if (map instanceof ImmutableMap<?>) {
            return map;
        }
        if (map.isEmpty()) {
            return (Map<String, V>) EMPTY;
        }
        return new ImmutableMap<>(new LinkedHashMap<>(map));
    }

    /** A deep copy of plain data. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> data(Map<String, @Nullable Object> map) {
        if (map instanceof ImmutableMap<?>) {
            return map;
        }
        if (map.isEmpty()) {
            return (Map<String, @Nullable Object>) EMPTY;
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, value(value)));
        return new ImmutableMap<>(copy);
    }

    static <T> List<List<T>> groups(List<List<T>> groups) {
        List<List<T>> copy = new ArrayList<>(groups.size());
        for (List<T> group : groups) {
            copy.add(List.copyOf(group));
        }
        return List.copyOf(copy);
    }

    @SuppressWarnings("unchecked") // plain data has only text keys
    static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return data((Map<String, @Nullable Object>) value);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (Object element : list) {
                copy.add(value(element));
            }
            return Collections.unmodifiableList(copy);
        }
        return value;
    }

    /** A map that nobody else can change. Deep, because only this class makes it. */
    private static final class ImmutableMap<V extends @Nullable Object> extends AbstractMap<String, V> {
        private final Map<String, V> map;

        ImmutableMap(Map<String, V> map) {
            this.map = Collections.unmodifiableMap(map);
        }

        @Override
        public Set<Map.Entry<String, V>> entrySet() {
            return map.entrySet();
        }

        @Override
        public @Nullable V get(@Nullable Object key) {
            return map.get(key);
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return map.containsKey(key);
        }

        @Override
        public int size() {
            return map.size();
        }
    }
}
