package dev.tiphys.core.manifest.text;

import dev.tiphys.core.golang.GoStrconv;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds plain data with its places from the events of a YAML document: keys become texts, merge keys are merged, aliases
 * share what they stand for. Values are counted as often as aliases repeat them.
 */
final class YamlTree {
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final List<TextWarning> warnings = new ArrayList<>();
    private final AliasBudget budget;
    private final int maxDepth;
    private @Nullable Object root;
    private @Nullable Place rootPlace;

    YamlTree(int maxDepth, int maxValues) {
        this.maxDepth = maxDepth;
        this.budget = new AliasBudget(maxValues);
    }

    ParsedText result(String file, int firstLine) {
        Place place = rootPlace == null ? new Place(firstLine, 1) : rootPlace;
        return new ParsedText(root, new Places(file, place), List.copyOf(warnings));
    }

    void warn(TextWarning warning) {
        warnings.add(warning);
    }

    /** A merge key; false where it is an ordinary value. */
    boolean merge() {
        Level level = levels.peek();
        if (level == null || level.map == null || level.key != null || level.merging) {
            return false;
        }
        level.merging = true;
        return true;
    }

    void scalar(@Nullable Object value, Place place, @Nullable String anchor) throws SyntaxException {
        budget.value(place);
        if (value instanceof String text && text.length() > Limits.LONG_TEXT) {
            warnings.add(Limits.longText(text.length(), place.line(), place.column()));
        }
        Anchored node = new Anchored(value, place, 1);
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        complete(node, false);
    }

    void begin(boolean mapping, Place place, @Nullable String anchor) throws SyntaxException {
        if (levels.size() >= maxDepth) {
            throw Limits.tooDeep(maxDepth, place.line(), place.column());
        }
        budget.value(place);
        if (anchor != null) {
            anchors.put(anchor, Anchored.UNFINISHED);
        }
        levels.push(new Level(mapping, place, anchor));
    }

    void end() throws SyntaxException {
        Level level = levels.pop();
        Anchored node = new Anchored(level.map != null ? level.map : level.list, level.place, level.size);
        if (level.anchor != null) {
            anchors.put(level.anchor, node);
        }
        complete(node, false);
    }

    void alias(String name, Place place) throws SyntaxException {
        Anchored node = anchors.get(name);
        if (node == null) {
            throw problem("alias", "unknown anchor \"" + name + "\"", "anchors hold within one document", place);
        }
        if (node == Anchored.UNFINISHED) {
            throw problem("alias", "the anchor \"" + name + "\" contains itself", null, place);
        }
        budget.alias(node.size, place);
        complete(new Anchored(node.value, node.place, node.size + 1), true);
    }

    /** Puts a finished value where it belongs. */
    private void complete(Anchored node, boolean alias) throws SyntaxException {
        Level level = levels.peek();
        if (level == null) {
            root = node.value;
            rootPlace = node.place;
            return;
        }
        level.size += node.size;
        if (level.list != null) {
            level.list.add(node.value);
            level.place.add(node.place);
        } else if (level.merging) {
            level.merging = false;
            merge(level, node, alias);
        } else if (level.key == null) {
            level.key = key(node);
            level.keyPlace = node.place;
        } else {
            put(level, level.key, node);
            level.key = null;
        }
    }

    private void put(Level level, String key, Anchored node) {
        Map<String, @Nullable Object> map = level.map();
        if (map.containsKey(key) && (level.merged.isEmpty() || !level.merged.remove(key))) {
            warnings.add(Limits.duplicateKey(key, level.keyPlace.line(), level.keyPlace.column()));
        }
        map.put(key, node.value);
        level.place.put(key, node.place.underKey(level.keyPlace.line(), level.keyPlace.column()));
    }

    /** Merged fields replace those before, as Argo's parser has it; of several mappings the first one wins. */
    private void merge(Level level, Anchored node, boolean alias) throws SyntaxException {
        if (node.value instanceof Map<?, ?> map) {
            merge(level, map, node.place);
            return;
        }
        if (node.value instanceof List<?> list && !alias) {
            for (int i = list.size() - 1; i >= 0; i--) {
                Place place = node.place.element(i);
                if (!(list.get(i) instanceof Map<?, ?> map) || place == null) {
                    throw notMergeable(node.place);
                }
                merge(level, map, place);
            }
            return;
        }
        throw notMergeable(node.place);
    }

    private static void merge(Level level, Map<?, ?> map, Place place) {
        level.merged = level.merged.isEmpty() ? new HashSet<>() : level.merged;
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            Place field = place.field(name);
            level.map().put(name, value);
            level.place.put(name, field == null ? place : field);
            level.merged.add(name);
        });
    }

    private static SyntaxException notMergeable(Place place) {
        return problem("bad-value", "only a mapping, or a list of mappings, can be merged with <<", null, place);
    }

    private static String key(Anchored node) throws SyntaxException {
        Object value = node.value;
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Double number) {
            return GoStrconv.formatFloat(number, 'g', -1);
        }
        if (value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        boolean mapping = value instanceof Map<?, ?>;
        if (mapping || value instanceof List<?>) {
            throw problem(
                    "yaml-syntax",
                    (mapping ? "a mapping" : "a list") + " cannot be a key",
                    YamlAdvice.complexKey(mapping),
                    node.place);
        }
        throw problem(
                "yaml-syntax",
                (value == null ? "nothing" : "this number") + " cannot be a key",
                "put it in quotes",
                node.place);
    }

    private static SyntaxException problem(String code, String message, @Nullable String suggestion, Place place) {
        return new SyntaxException(code, message, suggestion, place.line(), place.column());
    }

    /** A finished value that aliases may repeat. */
    private static final class Anchored {
        static final Anchored UNFINISHED = new Anchored(null, new Place(0, 0), 0);

        final @Nullable Object value;
        final Place place;

        /** How many values it is, aliases written out. */
        final long size;

        Anchored(@Nullable Object value, Place place, long size) {
            this.value = value;
            this.place = place;
            this.size = size;
        }
    }

    /** A list or mapping whose end has not come yet. */
    private static final class Level {
        final Place place;
        final @Nullable String anchor;
        final @Nullable Map<String, @Nullable Object> map;
        final @Nullable List<@Nullable Object> list;
        Set<String> merged = Set.of();
        long size = 1;
        boolean merging;

        @Nullable
        String key;

        Place keyPlace;

        Level(boolean mapping, Place place, @Nullable String anchor) {
            this.place = place;
            this.keyPlace = place;
            this.anchor = anchor;
            this.map = mapping ? new LinkedHashMap<>() : null;
            this.list = mapping ? null : new ArrayList<>();
        }

        Map<String, @Nullable Object> map() {
            if (map == null) {
                throw new IllegalStateException("a list has no keys");
            }
            return map;
        }
    }
}
