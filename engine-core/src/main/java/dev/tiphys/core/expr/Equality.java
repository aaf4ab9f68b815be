package dev.tiphys.core.expr;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoBytes;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoFunction;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoSlice;
import dev.tiphys.core.golang.GoTime;
import dev.tiphys.core.golang.GoType;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operator {@code ==}: loose between numbers and in lists, strict inside of maps. */
final class Equality {
    private final Budget budget;
    private int depth;

    private Equality(Budget budget) {
        this.budget = budget;
    }

    static boolean equal(@Nullable Object left, @Nullable Object right, Budget budget) {
        if (left instanceof String) {
            return left.equals(right);
        }
        if (left instanceof Long a && right instanceof Long b) {
            return a.longValue() == b.longValue();
        }
        return new Equality(budget).loose(left, right);
    }

    /** nil, or a nil slice. */
    static boolean isNil(@Nullable Object value) {
        return value == null || (value instanceof GoSlice slice && slice.isNil());
    }

    private boolean loose(@Nullable Object left, @Nullable Object right) {
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return (left instanceof Double || right instanceof Double)
                    ? Numbers.asDouble(left) == Numbers.asDouble(right)
                    : Numbers.asLong(left) == Numbers.asLong(right);
        }
        if (left instanceof GoTime a && right instanceof GoTime b) {
            return a.compareInstant(b) == 0;
        }
        List<?> leftList = Args.list(left);
        List<?> rightList = Args.list(right);
        if (leftList != null && rightList != null && comparesByElement(left, right)) {
            return elements(leftList, rightList, false);
        }
        return (isNil(left) && isNil(right)) || strict(left, right);
    }

    // A list of anything compares with a list of numbers or texts, and those with their own kind.
    private static boolean comparesByElement(@Nullable Object left, @Nullable Object right) {
        GoType a = GoType.of(left);
        GoType b = GoType.of(right);
        if (a == null || b == null || a.kind() != GoKind.SLICE || b.kind() != GoKind.SLICE) {
            return false;
        }
        boolean leftAny = a.equals(GoType.LIST);
        boolean rightAny = b.equals(GoType.LIST);
        return (leftAny && (rightAny || isBasic(b))) || (isBasic(a) && (rightAny || a.equals(b)));
    }

    private static boolean isBasic(GoType slice) {
        GoType elem = slice.elem();
        return !elem.isNamed() && (elem.kind().isNumber() || elem.kind() == GoKind.STRING);
    }

    private boolean elements(List<?> left, List<?> right, boolean strict) {
        if (left.size() != right.size()) {
            return false;
        }
        enter(left.size());
        Iterator<?> other = right.iterator();
        boolean same = true;
        for (Object item : left) {
            Object counterpart = other.next();
            if (!(strict ? strict(item, counterpart) : loose(item, counterpart))) {
                same = false;
                break;
            }
        }
        depth--;
        return same;
    }

    private void enter(int size) {
        // Comparing lists costs much more than going through them.
        budget.step(4L + 2L * size);
        if (++depth > GoFormat.MAX_DEPTH) {
            throw new GoException("value is nested too deeply");
        }
    }

    private boolean strict(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        if (left instanceof Double a && right instanceof Double b) {
            return a.doubleValue() == b.doubleValue();
        }
        if (left instanceof GoFunction || right instanceof GoFunction) {
            return false;
        }
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            return sameType(left, right) && (left == right || entries(a, b));
        }
        if (left instanceof GoBytes) {
            return left.equals(right);
        }
        List<?> leftList = Args.list(left);
        List<?> rightList = Args.list(right);
        if (leftList != null && rightList != null) {
            return sameType(left, right)
                    && isNil(left) == isNil(right)
                    && (left == right || elements(leftList, rightList, true));
        }
        return leftList == null && rightList == null && left.equals(right);
    }

    private static boolean sameType(Object left, Object right) {
        GoType type = GoType.of(left);
        return type != null && type.equals(GoType.of(right));
    }

    private boolean entries(Map<?, ?> left, Map<?, ?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        enter(left.size());
        boolean same = true;
        for (Map.Entry<?, ?> entry : left.entrySet()) {
            if (!right.containsKey(entry.getKey()) || !strict(entry.getValue(), right.get(entry.getKey()))) {
                same = false;
                break;
            }
        }
        depth--;
        return same;
    }
}
