package dev.tiphys.core.sprig.jsonpath;

import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoStrings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps without arguments, and those with a fixed key or index. */
final class Steps {
    /** {@code $} */
    static final Step ROOT = (walk, root, current, next) -> walk.proceed(root, root, next);

    /** {@code @} */
    static final Step CURRENT = (walk, root, current, next) -> walk.proceed(root, current, next);

    /** {@code .*} and {@code [*]} */
    static final Step WILDCARD = Steps::wildcard;

    /** {@code ..} */
    static final Step RECURSIVE = Steps::recursive;

    /** {@code .length}: of a list, a string in bytes, or a map without such a key. */
    static final Step LENGTH = Steps::length;

    private Steps() {}

    private static Object wildcard(Walk walk, @Nullable Object root, @Nullable Object current, int next) {
        Collection<? extends @Nullable Object> children = walk.children(current);
        if (children == null) {
            throw PathException.target("wildcard", "array map slice", Walk.kind(current));
        }
        return walk.each(root, children, next);
    }

    private static Object recursive(Walk walk, @Nullable Object root, @Nullable Object current, int next) {
        List<@Nullable Object> found = new ArrayList<>();
        descend(walk, root, current, next, found);
        return found;
    }

    private static void descend(
            Walk walk, @Nullable Object root, @Nullable Object current, int next, List<@Nullable Object> found) {
        if (current == null) {
            return;
        }
        walk.descend();
        Object result = walk.attempt(root, current, next);
        if (!walk.isLast(next) && result instanceof List<?> list) {
            walk.budget().elements(list.size());
            found.addAll(list);
        } else if (result != null) {
            walk.budget().elements(1);
            found.add(result);
        }
        Collection<? extends @Nullable Object> children = walk.children(current);
        if (children != null) {
            for (Object child : children) {
                descend(walk, root, child, next, found);
            }
        }
        walk.ascend();
    }

    private static @Nullable Object length(Walk walk, @Nullable Object root, @Nullable Object current, int next) {
        Object length;
        if (current instanceof Map<?, ?> map) {
            length = map.containsKey("length") ? map.get("length") : GoInt.int64(map.size());
        } else if (current instanceof List<?> list) {
            length = GoInt.int64(list.size());
        } else if (current instanceof String text) {
            length = GoInt.int64(GoStrings.byteLength(text));
        } else {
            throw PathException.target("length", "array map slice string", Walk.kind(current));
        }
        return walk.proceed(root, length, next);
    }

    /** {@code .key} and {@code ['key']} */
    record Key(String key) implements Step {
        @Override
        public @Nullable Object apply(Walk walk, @Nullable Object root, @Nullable Object current, int next) {
            if (!(current instanceof Map<?, ?> map)) {
                throw PathException.target("key", "map", Walk.kind(current));
            }
            Object value = map.get(key);
            if (value == null && !map.containsKey(key)) {
                throw new PathException("key: invalid token key '" + key + "' not found");
            }
            return walk.proceed(root, value, next);
        }
    }

    /** {@code [0]}; from the end when negative. */
    record Index(long index) implements Step {
        @Override
        public @Nullable Object apply(Walk walk, @Nullable Object root, @Nullable Object current, int next) {
            if (!(current instanceof List<?> list)) {
                throw PathException.target("index", "array slice", Walk.kind(current));
            }
            long at = index < 0 ? list.size() + index : index;
            if (at < 0 || at >= list.size()) {
                throw PathException.outOfRange("index");
            }
            return walk.proceed(root, list.get((int) at), next);
        }

        @Override
        public boolean picksFromResults() {
            return true;
        }
    }
}
