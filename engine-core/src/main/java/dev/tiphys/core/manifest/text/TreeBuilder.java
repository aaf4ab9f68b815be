package dev.tiphys.core.manifest.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds plain data with its places from the parts of a JSON text, in their order. */
final class TreeBuilder {
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<TextWarning> warnings = new ArrayList<>();
    private final int maxDepth;
    private final int maxValues;
    private int values;
    private @Nullable Object root;
    private @Nullable Place rootPlace;

    TreeBuilder(int maxDepth, int maxValues) {
        this.maxDepth = maxDepth;
        this.maxValues = maxValues;
    }

    /** A scalar, or a container that was ended. */
    void value(@Nullable Object value, Place place) throws SyntaxException {
        if (++values > maxValues) {
            throw Limits.tooManyValues(maxValues, place.line(), place.column());
        }
        if (value instanceof String text && text.length() > Limits.LONG_TEXT) {
            warnings.add(Limits.longText(text.length(), place.line(), place.column()));
        }
        Level level = levels.peek();
        if (level == null) {
            root = value;
            rootPlace = place;
        } else {
            level.add(value, place, warnings);
        }
    }

    void begin(boolean mapping, Place place) throws SyntaxException {
        if (levels.size() >= maxDepth) {
            throw Limits.tooDeep(maxDepth, place.line(), place.column());
        }
        levels.push(new Level(mapping, place));
    }

    void end() throws SyntaxException {
        Level level = levels.pop();
        value(level.map != null ? level.map : level.list, level.place);
    }

    void key(String key, int line, int column) {
        Level level = levels.element();
        level.key = key;
        level.keyLine = line;
        level.keyColumn = column;
    }

    /** Whether the innermost open container is a mapping. */
    boolean inMapping() {
        Level level = levels.peek();
        return level != null && level.map != null;
    }

    boolean atTop() {
        return levels.isEmpty();
    }

    ParsedText result(String file) {
        Place place = rootPlace == null ? new Place(1, 1) : rootPlace;
        return new ParsedText(root, new Places(file, place), List.copyOf(warnings));
    }

    private static final class Level {
        final Place place;
        final @Nullable Map<String, @Nullable Object> map;
        final @Nullable List<@Nullable Object> list;
        String key = "";
        int keyLine;
        int keyColumn;

        Level(boolean mapping, Place place) {
            this.place = place;
            this.map = mapping ? new LinkedHashMap<>() : null;
            this.list = mapping ? null : new ArrayList<>();
        }

        void add(@Nullable Object value, Place valuePlace, List<TextWarning> warnings) {
            if (list != null) {
                list.add(value);
                place.add(valuePlace);
            } else if (map != null) {
                if (map.containsKey(key)) {
                    warnings.add(Limits.duplicateKey(key, keyLine, keyColumn));
                }
                map.put(key, value);
                place.put(key, valuePlace.underKey(keyLine, keyColumn));
            }
        }
    }
}
