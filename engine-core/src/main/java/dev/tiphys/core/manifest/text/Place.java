package dev.tiphys.core.manifest.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands, and the values in it: a tree of the same shape as the data. There is one for each value, so that
 * they are kept small: the keys and places of a mapping lie side by side in one array.
 */
public final class Place {
    private static final @Nullable Object[] NONE = {};
    /** Bigger mappings get an index of their keys. */
    private static final int MOST_SEARCHED = 16;

    private final int line;
    private final int column;
    private final int keyLine;
    private final int keyColumn;
    private @Nullable Object[] children = NONE;
    private int used;
    private @Nullable Map<String, Integer> index;

    Place(int line, int column) {
        this(line, column, line, column);
    }

    private Place(int line, int column, int keyLine, int keyColumn) {
        this.line = line;
        this.column = column;
        this.keyLine = keyLine;
        this.keyColumn = keyColumn;
    }

    /** The same place under a key that stands elsewhere. */
    Place underKey(int newKeyLine, int newKeyColumn) {
        Place place = new Place(line, column, newKeyLine, newKeyColumn);
        place.children = children;
        place.used = used;
        place.index = index;
        return place;
    }

    void put(String key, Place value) {
        int at = find(key);
        if (at >= 0) {
            children[at + 1] = value;
            return;
        }
        if (index != null) {
            index.put(key, used);
        }
        append(key);
        append(value);
        if (index == null && used > 2 * MOST_SEARCHED) {
            index = new HashMap<>();
            for (int i = 0; i < used; i += 2) {
                index.put(String.valueOf(children[i]), i);
            }
        }
    }

    void add(Place element) {
        append(element);
    }

    private void append(Object child) {
        if (used == children.length) {
            children = Arrays.copyOf(children, Math.max(4, 2 * used));
        }
        children[used++] = child;
    }

    /** Where a key lies; -1 when there is none. */
    private int find(String key) {
        if (index != null) {
            return index.getOrDefault(key, -1);
        }
        for (int i = 0; i < used; i += 2) {
            if (key.equals(children[i])) {
                return i;
            }
        }
        return -1;
    }

    private int findInAnyCase(String key) {
        for (int i = 0; i < used; i += 2) {
            if (children[i] instanceof String other && other.equalsIgnoreCase(key)) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the value under a key, or under one that differs in its case only; null when there is none. */
    @Nullable
    Place field(String key) {
        int exact = find(key);
        int at = exact >= 0 ? exact : findInAnyCase(key);
        return at < 0 ? null : (Place) children[at + 1];
    }

    /** The place of an element; null when there is none. */
    @Nullable
    Place element(int place) {
        boolean list = used > 0 && children[0] instanceof Place;
        return list && place < used ? (Place) children[place] : null;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    int keyLine() {
        return keyLine;
    }

    int keyColumn() {
        return keyColumn;
    }
}
