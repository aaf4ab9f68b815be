package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoSlice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Maps. set, unset and the merges change the map they are given, as in Go; where it cannot be changed, a copy of it. */
final class DictFunctions {
    private DictFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .add("dict", "...any -> map", DictFunctions::dict)
                .add(
                        "get",
                        "map, string -> any",
                        a -> a.map(0).containsKey(a.text(1)) ? a.map(0).get(a.text(1)) : "")
                .add("set", "map, string, any -> map", DictFunctions::set)
                .add("unset", "map, string -> map", a -> change(a.map(0), map -> map.remove(a.text(1))))
                .add("hasKey", "map, string -> bool", a -> a.map(0).containsKey(a.text(1)))
                .add("pluck", "string, ...map -> []any", DictFunctions::pluck)
                .add("keys", "...map -> []string", DictFunctions::keys)
                .add("values", "map -> []any", a -> {
                    a.budget().elements(a.map(0).size());
                    return new ArrayList<>(a.map(0).values());
                })
                .add("pick", "map, ...string -> map", DictFunctions::pick)
                .add("omit", "map, ...string -> map", DictFunctions::omit)
                .add("merge", "map, ...map -> any", a -> mergeOrEmpty(a, false))
                .add("mustMerge", "map, ...map -> any, error", a -> mustMerge(a, false))
                .add("mergeOverwrite", "map, ...map -> any", a -> mergeOrEmpty(a, true))
                .add("mustMergeOverwrite", "map, ...map -> any, error", a -> mustMerge(a, true))
                .add("dig", "...any -> any, error", DictFunctions::dig);
    }

    private static Object dict(Args args) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        args.budget().elements(args.count());
        for (int i = 0; i < args.count(); i += 2) {
            map.put(Values.text(args.any(i), args.budget()), i + 1 < args.count() ? args.any(i + 1) : "");
        }
        return map;
    }

    private static Object set(Args args) {
        // A nil map arrives as the empty one that cannot be changed.
        if (args.map(0) == Collections.<String, @Nullable Object>emptyMap()) {
            throw new GoException("assignment to entry in nil map");
        }
        return change(args.map(0), map -> map.put(args.text(1), args.any(2)));
    }

    private static Map<String, @Nullable Object> change(
            Map<String, @Nullable Object> map, Consumer<Map<String, @Nullable Object>> change) {
        try {
            change.accept(map);
            return map;
        } catch (UnsupportedOperationException e) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>(map);
            change.accept(copy);
            return copy;
        }
    }

    private static Object pluck(Args args) {
        List<@Nullable Object> found = new ArrayList<>();
        for (int i = 1; i < args.count(); i++) {
            if (args.map(i).containsKey(args.text(0))) {
                found.add(args.map(i).get(args.text(0)));
            }
        }
        return found;
    }

    private static Object keys(Args args) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < args.count(); i++) {
            args.budget().elements(args.map(i).size());
            keys.addAll(args.map(i).keySet());
        }
        return GoSlice.ofStrings(keys);
    }

    private static Object pick(Args args) {
        Map<String, @Nullable Object> picked = new LinkedHashMap<>();
        for (int i = 1; i < args.count(); i++) {
            if (args.map(0).containsKey(args.text(i))) {
                picked.put(args.text(i), args.map(0).get(args.text(i)));
            }
        }
        return picked;
    }

    private static Object omit(Args args) {
        args.budget().elements(args.map(0).size());
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(args.map(0));
        for (int i = 1; i < args.count(); i++) {
            kept.remove(args.text(i));
        }
        return kept;
    }

    private static Object merge(Args args, boolean overwrite) {
        Map<String, @Nullable Object> target = args.map(0);
        MapMerge merge = new MapMerge(overwrite, args.budget());
        for (int i = 1; i < args.count(); i++) {
            try {
                merge.into(target, args.map(i));
            } catch (UnsupportedOperationException e) {
                target = copy(target, args);
                merge.into(target, args.map(i));
            }
        }
        return target;
    }

    @SuppressWarnings("unchecked") // a copy has the type of its original
    private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> map, Args args) {
        return (Map<String, @Nullable Object>) DeepValues.copy(map, args.budget());
    }

    private static Object mergeOrEmpty(Args args, boolean overwrite) {
        try {
            return merge(args, overwrite);
        } catch (MapMerge.DifferentTypes e) {
            return "";
        }
    }

    private static Object mustMerge(Args args, boolean overwrite) {
        try {
            return merge(args, overwrite);
        } catch (MapMerge.DifferentTypes e) {
            throw new GoException(MapMerge.DifferentTypes.TEXT);
        }
    }

    private static @Nullable Object dig(Args args) {
        int keys = args.count() - 2;
        if (keys < 1) {
            throw new GoException("dig needs at least three arguments");
        }
        Object place = args.any(args.count() - 1);
        requireMap(place);
        for (int i = 0; i < keys; i++) {
            if (!(args.any(i) instanceof String)) {
                throw new GoException(
                        "interface conversion: interface {} is " + typeName(args.any(i)) + ", not string");
            }
        }
        for (int i = 0; i < keys; i++) {
            Map<?, ?> map = requireMap(place);
            if (!map.containsKey(args.text(i))) {
                return args.any(args.count() - 2);
            }
            place = map.get(args.text(i));
        }
        return place;
    }

    private static Map<?, ?> requireMap(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && "map[string]interface {}".equals(typeName(value))) {
            return map;
        }
        throw new GoException(
                "interface conversion: interface {} is " + typeName(value) + ", not map[string]interface {}");
    }

    private static String typeName(@Nullable Object value) {
        return value == null ? "nil" : dev.tiphys.core.golang.GoType.nameOf(value);
    }
}
