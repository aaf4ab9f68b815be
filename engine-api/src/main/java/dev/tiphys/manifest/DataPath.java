package dev.tiphys.manifest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way into the data of a document: keys of mappings and indexes of lists, from the top. Immutable. */
public final class DataPath {
    /** The whole document. */
    public static final DataPath ROOT = new DataPath(null, null, -1);

    private final @Nullable DataPath parent;
    private final @Nullable String key;
    private final int index;

    private DataPath(@Nullable DataPath parent, @Nullable String key, int index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    /** The path of these keys, such as {@code of("spec", "entrypoint")}. */
    public static DataPath of(String... keys) {
        DataPath path = ROOT;
        for (String key : keys) {
            path = path.key(key);
        }
        return path;
    }

    /** The path of the value under that key. */
    public DataPath key(String name) {
        return new DataPath(this, Objects.requireNonNull(name), -1);
    }

    /** The path of the element at that place, counted from 0. */
    public DataPath index(int place) {
        if (place < 0) {
            throw new IllegalArgumentException("no place " + place + " in a list");
        }
        return new DataPath(this, null, place);
    }

    /** The path around this one; empty for the whole document. */
    public Optional<DataPath> parent() {
        return Optional.ofNullable(parent);
    }

    /** The key that this path ends with; empty when it ends with an index, or is the whole document. */
    public Optional<String> lastKey() {
        return Optional.ofNullable(key);
    }

    /** The index that this path ends with; -1 when it ends with a key, or is the whole document. */
    public int lastIndex() {
        return index;
    }

    /** All paths from the one below the top to this one. */
    public List<DataPath> fromTop() {
        Deque<DataPath> paths = new ArrayDeque<>();
        for (DataPath path = this; path != null && path.parent != null; path = path.parent) {
            paths.addFirst(path);
        }
        return List.copyOf(paths);
    }

    /** Such as {@code spec.templates[0].name} or {@code metadata.labels["a.b/c"]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (DataPath path : fromTop()) {
            if (path.key == null) {
                text.append('[').append(path.index).append(']');
            } else if (isPlain(path.key)) {
                text.append(text.isEmpty() ? "" : ".").append(path.key);
            } else {
                text.append("[\"")
                        .append(path.key.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append("\"]");
            }
        }
        return text.toString();
    }

    private static boolean isPlain(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c == '_' || c == '-' || Character.isLetterOrDigit(c));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        DataPath one = this;
        Object two = other;
        while (one != null && two instanceof DataPath path) {
            if (one == path) {
                return true;
            }
            if (one.index != path.index || !Objects.equals(one.key, path.key)) {
                return false;
            }
            one = one.parent;
            two = path.parent;
        }
        return one == null && two == null;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (DataPath path = this; path != null; path = path.parent) {
            hash = 31 * hash + (path.key == null ? path.index : path.key.hashCode());
        }
        return hash;
    }
}
