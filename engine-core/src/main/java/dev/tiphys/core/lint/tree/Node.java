package dev.tiphys.core.lint.tree;

import dev.tiphys.manifest.DataPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of a manifest with its path. What is missing is a node too, without a value, so that rules can ask on; as in
 * Argo, a missing text is the empty one.
 */
public final class Node {
    private final @Nullable Object value;
    private final @Nullable Node parent;
    private final @Nullable String key;
    private final int index;
    private final Origin origin;
    private final boolean pinned;
    /** Made when it is asked for: of most nodes nobody does. */
    private @Nullable DataPath path;

    private Node(
            @Nullable Object value,
            @Nullable Node parent,
            @Nullable String key,
            int index,
            Origin origin,
            boolean pinned) {
        this.value = value;
        this.parent = parent;
        this.key = key;
        this.index = index;
        this.origin = origin;
        this.pinned = pinned;
    }

    /** The whole data of a document. */
    public static Node root(@Nullable Object value, Origin origin) {
        return new Node(value, null, null, -1, origin, false);
    }

    /** The document. */
    public Origin origin() {
        return origin;
    }

    /** Where this lies, or would lie. */
    public DataPath path() {
        DataPath found = path;
        if (found == null) {
            DataPath above = parent == null ? DataPath.ROOT : parent.path();
            found = key != null ? above.key(key) : index >= 0 ? above.index(index) : above;
            path = found;
        }
        return found;
    }

    /** The plain value: map, list, text, number, truth value or null. */
    public @Nullable Object value() {
        return value;
    }

    /** The same place with another value. */
    public Node with(@Nullable Object other) {
        return new Node(other, parent, key, index, origin, pinned);
    }

    /** Data that the manifest does not hold, made up for this place: all of it lies here. */
    public Node pinned(Object other) {
        return new Node(other, parent, key, index, origin, true);
    }

    /** Whether there is a value other than null. */
    public boolean exists() {
        return value != null;
    }

    /** Whether the key has a value other than null. */
    public boolean has(String name) {
        return value instanceof Map<?, ?> map && map.get(name) != null;
    }

    /** What lies under the key. */
    public Node get(String name) {
        return below(value instanceof Map<?, ?> map ? map.get(name) : null, name, -1);
    }

    /** What lies in it; all of what is pinned lies where it is itself. */
    private Node below(@Nullable Object found, @Nullable String name, int place) {
        return pinned
                ? new Node(found, parent, key, index, origin, true)
                : new Node(found, this, name, place, origin, false);
    }

    /** What lies under keys, one after the other. */
    public Node get(String first, String... more) {
        Node at = get(first);
        for (String key : more) {
            at = at.get(key);
        }
        return at;
    }

    /** The elements of a list; none of anything else. */
    public List<Node> items() {
        if (!(value instanceof List<?> list)) {
            return List.of();
        }
        List<Node> nodes = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            nodes.add(below(list.get(i), null, i));
        }
        return nodes;
    }

    /** The element of a list at a place; without a value when there is none. */
    public Node item(int place) {
        Object found = value instanceof List<?> list && place < list.size() ? list.get(place) : null;
        return below(found, null, place);
    }

    /** How many elements a list has; 0 for anything else. */
    public int size() {
        return value instanceof List<?> list ? list.size() : 0;
    }

    /** The keys of a map, in its order; none of anything else. */
    @SuppressWarnings("unchecked") // plain data has no other keys
    public Set<String> keys() {
        return value instanceof Map<?, ?> map ? Collections.unmodifiableSet((Set<String>) map.keySet()) : Set.of();
    }

    /** The value as text; empty when there is none. */
    public String text() {
        return value == null ? "" : String.valueOf(value);
    }

    /** The text under a key; empty when there is none. */
    public String text(String name) {
        Object found = value instanceof Map<?, ?> map ? map.get(name) : null;
        return found == null ? "" : String.valueOf(found);
    }

    /** Whether the value under a key is true. */
    public boolean flag(String name) {
        return value instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get(name));
    }

    /** Whether both are the same place of the same document. */
    public boolean samePlace(Node other) {
        return origin == other.origin && path().equals(other.path());
    }

    @Override
    public String toString() {
        return path() + "=" + value;
    }
}
