package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoFunction;
import dev.tiphys.core.golang.GoMap;
import dev.tiphys.core.golang.GoSlice;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Comparing and copying values with all that is in them. */
final class DeepValues {
    private static final int STEPS_PER_VALUE = 4;

    private DeepValues() {}

    /** Go's {@code reflect.DeepEqual}: the same types all through, functions never equal, a nil slice is not an empty one. */
    static boolean equal(@Nullable Object left, @Nullable Object right, Budget budget) {
        return equal(left, right, budget, 0);
    }

    private static boolean equal(@Nullable Object left, @Nullable Object right, Budget budget, int depth) {
        budget.step(STEPS_PER_VALUE);
        check(depth);
        if (left == null || right == null) {
            return left == right;
        }
        if (left instanceof Double a && right instanceof Double b) {
            return a.doubleValue() == b.doubleValue();
        }
        if (!Objects.equals(GoType.of(left), GoType.of(right)) || left instanceof GoFunction) {
            return false;
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return equalLists(a, b, budget, depth);
        }
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            return equalMaps(a, b, budget, depth);
        }
        return left.equals(right);
    }

    private static boolean equalLists(List<?> left, List<?> right, Budget budget, int depth) {
        if (left.size() != right.size() || isNil(left) != isNil(right)) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!equal(left.get(i), right.get(i), budget, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNil(List<?> list) {
        return list instanceof GoSlice slice && slice.isNil();
    }

    private static boolean equalMaps(Map<?, ?> left, Map<?, ?> right, Budget budget, int depth) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : left.entrySet()) {
            Object key = entry.getKey();
            if (!right.containsKey(key) || !equal(entry.getValue(), right.get(key), budget, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /** A copy that shares no list or map with the value. */
    static Object copy(@Nullable Object value, Budget budget) {
        if (value == null) {
            throw new GoException("reflect: call of reflect.Value.Type on zero Value");
        }
        return Objects.requireNonNull(copy(value, budget, 0));
    }

    private static @Nullable Object copy(@Nullable Object value, Budget budget, int depth) {
        check(depth);
        if (value instanceof List<?> list) {
            return copyList(list, budget, depth);
        }
        if (value instanceof Map<?, ?> map) {
            return copyMap(map, budget, depth);
        }
        // The library copies exported fields only, and a version has none.
        return value instanceof SemanticVersion ? SemanticVersion.ZERO : value;
    }

    private static Object copyList(List<?> list, Budget budget, int depth) {
        if (isNil(list)) {
            return list;
        }
        budget.elements(list.size());
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        for (Object element : list) {
            copy.add(copy(element, budget, depth + 1));
        }
        return list instanceof GoSlice slice ? GoSlice.of(slice.goType(), copy) : copy;
    }

    private static Object copyMap(Map<?, ?> map, Budget budget, int depth) {
        budget.elements(2L * map.size());
        Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, copy(value, budget, depth + 1)));
        return map instanceof GoMap typed ? GoMap.of(typed.goType(), copy) : copy;
    }

    private static void check(int depth) {
        if (depth > GoFormat.MAX_DEPTH) {
            throw new GoException("value is nested too deeply");
        }
    }
}
