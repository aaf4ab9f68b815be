package dev.tiphys.core.manifest.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a value stands, and the values in it: a tree of the same shape as the data. */
public final class Place {
    private final int line;
    private final int column;
    private final int keyLine;
    private final int keyColumn;
    private @Nullable Map<String, Place> fields;
    private @Nullable List<Place> elements;

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
        place.fields = fields;
        place.elements = elements;
        return place;
    }

    void put(String key, Place value) {
        if (fields == null) {
            fields = new LinkedHashMap<>();
        }
        fields.put(key, value);
    }

    void add(Place element) {
        if (elements == null) {
            elements = new ArrayList<>();
        }
        elements.add(element);
    }

    /** The place of the value under a key; null when there is none. */
    @Nullable
    Place field(String key) {
        return fields == null ? null : fields.get(key);
    }

    /** The place of an element; null when there is none. */
    @Nullable
    Place element(int index) {
        return elements == null || index >= elements.size() ? null : elements.get(index);
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
