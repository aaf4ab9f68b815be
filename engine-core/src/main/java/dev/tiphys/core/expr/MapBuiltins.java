package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoMap;
import dev.tiphys.core.golang.GoSlice;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions of maps. Go gives their entries in a random order, these in the order of the map. */
final class MapBuiltins {
    private static final GoType PAIR = GoType.array(2, GoType.ANY);
    private static final GoType PAIRS = GoType.slice(PAIR);

    static final List<Builtin> ALL = List.of(
            of("keys", "cannot get keys from %s", (args, frame) -> keys(args[0], frame)),
            of("values", "cannot get values from %s", (args, frame) -> values(args[0], frame)),
            of("toPairs", "cannot transform %s to pairs", (args, frame) -> toPairs(args[0], frame)),
            new Builtin(
                    "fromPairs",
                    List.of(),
                    Rules.one(Rules::isList, "cannot transform %s from pairs", type -> GoType.ANY_MAP),
                    (args, frame) -> fromPairs(args[0], frame)));

    private MapBuiltins() {}

    private static Builtin of(String name, String complaint, Builtin.Body body) {
        return new Builtin(name, List.of(), Rules.one(Rules::isMap, complaint, type -> GoType.LIST), body);
    }

    private static Map<?, ?> map(@Nullable Object value, String complaint) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new GoException(complaint.formatted(Args.kind(value)));
    }

    private static Object keys(@Nullable Object value, Frame frame) {
        Map<?, ?> map = map(value, "cannot get keys from %s");
        frame.budget().elements(map.size());
        return new ArrayList<@Nullable Object>(map.keySet());
    }

    private static Object values(@Nullable Object value, Frame frame) {
        Map<?, ?> map = map(value, "cannot get values from %s");
        frame.budget().elements(map.size());
        return new ArrayList<@Nullable Object>(map.values());
    }

    private static Object toPairs(@Nullable Object value, Frame frame) {
        Map<?, ?> map = map(value, "cannot transform %s to pairs");
        frame.budget().elements(map.size() * 3L);
        List<@Nullable Object> pairs = new ArrayList<>(map.size());
        map.forEach((key, item) -> pairs.add(GoSlice.of(PAIR, Arrays.asList(key, item))));
        return GoSlice.of(PAIRS, pairs);
    }

    private static Object fromPairs(@Nullable Object value, Frame frame) {
        List<?> list = Args.list(value);
        if (list == null) {
            throw new GoException("cannot transform " + GoFormat.v(value) + " from pairs");
        }
        frame.budget().elements(list.size() * 3L);
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Object item : list) {
            List<?> pair = Args.list(item);
            if (pair == null) {
                throw new GoException("invalid pair " + GoFormat.v(item));
            }
            if (pair.size() != 2) {
                throw new GoException("invalid pair length " + GoFormat.v(item));
            }
            map.put(Fetch.hashable(pair.get(0), false), pair.get(1));
        }
        return GoMap.of(GoType.ANY_MAP, map);
    }
}
