package dev.tiphys.model;

import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    @SuppressWarnings("unchecked") // the copy of a mapping is a mapping, the empty map may be seen with any type
    static Map<String, @Nullable Object> data(Map<String, @Nullable Object> map) {
        if (map.isEmpty()) {
            return (Map<String, @Nullable Object>) EMPTY;
        }
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value(map));
    }

    static <T> List<List<T>> groups(List<List<T>> groups) {
        List<List<T>> copy = new ArrayList<>(groups.size());
        for (List<T> group : groups) {
            copy.add(List.copyOf(group));
        }
        return List.copyOf(copy);
    }

    /** A deep copy of plain data. Hostile data nests deeper than the stack allows, so this does not recurse. */
    static @Nullable Object value(@Nullable Object value) {
        Deque<Runnable> rest = new ArrayDeque<>();
        Object copy = shell(value, rest);
        while (!rest.isEmpty()) {
            rest.pop().run();
        }
        return copy;
    }

    /** The copy of a value, still empty when it is a list or mapping; {@code rest} learns what will fill it. */
    private static @Nullable Object shell(@Nullable Object value, Deque<Runnable> rest) {
        if (value instanceof Map<?, ?> map && !(map instanceof ImmutableMap<?>)) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            rest.push(() -> map.forEach((key, element) -> copy.put((String) key, shell(element, rest))));
            return new ImmutableMap<>(copy);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            rest.push(() -> list.forEach(element -> copy.add(shell(element, rest))));
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
