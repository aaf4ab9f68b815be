package dev.tiphys.core.sprig.jsonpath;

import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoMath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps with arguments: ranges, unions, filters and scripts. An argument is a Long, a String or a {@link Script}. */
final class Selections {
    private Selections() {}

    /** {@code [from:to:step]}; a null argument was left out. */
    record Range(
            @Nullable Object from,
            @Nullable Object to,
            @Nullable Object by) implements Step {
        @Override
        public @Nullable Object apply(Walk walk, @Nullable Object root, @Nullable Object current, int next) {
            if (!(current instanceof List<?> list)) {
                throw PathException.target("range", "array slice", Walk.kind(current));
            }
            int length = list.size();
            long first = from == null ? 0 : bound(number(walk, root, current, from), length);
            long end = to == null ? length : bound(number(walk, root, current, to), length);
            long step = by == null ? 1 : number(walk, root, current, by);
            if (step == 0) {
                throw PathException.outOfRange("range");
            }
            List<@Nullable Object> picked = new ArrayList<>();
            if (step > 0) {
                for (long i = first; i < end; i = step > end - i ? end : i + step) {
                    picked.add(list.get((int) i));
                }
            } else {
                for (long i = end - 1; i >= first; i = step < first - 1 - i ? first - 1 : i + step) {
                    picked.add(list.get((int) i));
                }
            }
            walk.budget().elements(picked.size());
            return walk.spread(root, picked, next);
        }

        private static long bound(long index, int length) {
            return Math.min(Math.max(index < 0 ? length + index : index, 0), length);
        }

        private static long number(Walk walk, @Nullable Object root, @Nullable Object current, Object argument) {
            Object value = argument instanceof Script script
                    ? argument(walk, root, current, script, "range: invalid token ")
                    : argument;
            Long number = integer(value);
            if (number == null) {
                throw new PathException("range: invalid token unexpected expression result. expected [int] got ["
                        + Walk.kind(value) + "]");
            }
            return number;
        }
    }

    /** {@code ['a','b']} and {@code [0,2]}. */
    record Union(List<Object> arguments) implements Step {
        Union {
            arguments = List.copyOf(arguments);
        }

        @Override
        public @Nullable Object apply(Walk walk, @Nullable Object root, @Nullable Object current, int next) {
            List<String> keys = new ArrayList<>();
            List<Long> indices = new ArrayList<>();
            for (Object argument : arguments) {
                Object value = argument instanceof Script script
                        ? argument(walk, root, current, script, "union: invalid token ")
                        : argument;
                Long index = integer(value);
                if (value instanceof String key) {
                    require(indices.isEmpty(), "int", "string");
                    keys.add(key);
                } else if (index != null) {
                    require(keys.isEmpty(), "string", "int");
                    indices.add(index);
                } else {
                    throw PathException.argument("union", "int string", Walk.kind(value));
                }
            }
            return walk.spread(root, keys.isEmpty() ? atIndices(current, indices) : atKeys(current, keys), next);
        }

        private static void require(boolean alike, String expected, String got) {
            if (!alike) {
                throw PathException.argument("union", expected, got);
            }
        }

        private static List<@Nullable Object> atKeys(@Nullable Object current, List<String> keys) {
            if (!(current instanceof Map<?, ?> map)) {
                throw PathException.target("union", "map", Walk.kind(current));
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (String key : keys) {
                if (map.containsKey(key)) {
                    values.add(map.get(key));
                }
            }
            return values;
        }

        private static List<@Nullable Object> atIndices(@Nullable Object current, List<Long> indices) {
            if (!(current instanceof List<?> list)) {
                throw PathException.target("union", "array slice", Walk.kind(current));
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (long index : indices) {
                long at = index < 0 ? list.size() + index : index;
                if (at >= 0 && at < list.size()) {
                    values.add(list.get((int) at));
                }
            }
            return values;
        }
    }

    /** {@code [?(condition)]}. */
    record Filter(Script condition) implements Step {
        @Override
        public @Nullable Object apply(Walk walk, @Nullable Object root, @Nullable Object current, int next) {
            condition.requireText();
            Collection<? extends @Nullable Object> children = walk.children(current);
            if (children == null) {
                throw PathException.target("filter", "array map slice", Walk.kind(current));
            }
            List<@Nullable Object> passed = new ArrayList<>();
            for (Object child : children) {
                if (holds(walk, root, child)) {
                    walk.budget().elements(1);
                    passed.add(child);
                }
            }
            // The library hands an index behind a filter the filtered place as root; it shows in scripts further on.
            return walk.nextPicks(next) ? walk.proceed(current, passed, next) : walk.each(root, passed, next);
        }

        private boolean holds(Walk walk, @Nullable Object root, @Nullable Object child) {
            try {
                return isTrue(condition.evaluate(new Scope(root, child, walk.budget())));
            } catch (PathException e) {
                return false;
            }
        }

        private static boolean isTrue(@Nullable Object value) {
            if (value instanceof Boolean truth) {
                return truth;
            }
            if (value instanceof Collection<?> list) {
                return !list.isEmpty();
            }
            if (value instanceof Map<?, ?> map) {
                return !map.isEmpty();
            }
            if (value instanceof String text) {
                return !text.isEmpty() && !text.equals("''") && !text.equals("\"\"");
            }
            if (value instanceof Double number) {
                return number != 0;
            }
            return (value instanceof GoInt number && number.value() != 0)
                    || (value instanceof Long other && other != 0);
        }
    }

    /** {@code [(script)]}: the script tells the key or the index. */
    record Computed(Script script) implements Step {
        @Override
        public @Nullable Object apply(Walk walk, @Nullable Object root, @Nullable Object current, int next) {
            Object value = argument(walk, root, current, script, "");
            if (value instanceof String key) {
                return new Steps.Key(key).apply(walk, root, current, next);
            }
            Long index = integer(value);
            if (index == null) {
                throw new PathException(
                        "unexpected expression result. expected [int string] got [" + Walk.kind(value) + "]");
            }
            return new Steps.Index(index).apply(walk, root, current, next);
        }
    }

    private static @Nullable Object argument(
            Walk walk, @Nullable Object root, @Nullable Object current, Script script, String prefix) {
        script.requireText();
        try {
            return script.evaluate(new Scope(root, current, walk.budget()));
        } catch (PathException e) {
            throw new PathException(prefix + "invalid expression. " + e.text());
        }
    }

    /** A value as an integer: a whole number of any kind; null otherwise. */
    static @Nullable Long integer(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof GoInt number) {
            return number.value();
        }
        if (value instanceof Double number && number == Math.rint(number)) {
            return GoMath.toLong(number);
        }
        return null;
    }
}
