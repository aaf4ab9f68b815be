package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoDuration;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoTime;
import dev.tiphys.core.golang.GoType;
import org.jspecify.annotations.Nullable;

/** The operators {@code < > <= >=}. */
final class Compare {
    private static final int UNORDERED = 2;

    private Compare() {}

    static boolean less(@Nullable Object left, @Nullable Object right) {
        return order(left, right, "<") == -1;
    }

    static boolean more(@Nullable Object left, @Nullable Object right) {
        return order(left, right, ">") == 1;
    }

    static boolean lessOrEqual(@Nullable Object left, @Nullable Object right) {
        int order = order(left, right, "<=");
        return order == -1 || order == 0;
    }

    static boolean moreOrEqual(@Nullable Object left, @Nullable Object right) {
        int order = order(left, right, ">=");
        return order == 1 || order == 0;
    }

    // -1, 0, 1, or UNORDERED where NaN takes part.
    private static int order(@Nullable Object left, @Nullable Object right, String operator) {
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            if (left instanceof Double || right instanceof Double) {
                return order(Numbers.asDouble(left), Numbers.asDouble(right));
            }
            return Long.compare(Numbers.asLong(left), Numbers.asLong(right));
        }
        if (left instanceof String a && right instanceof String b) {
            return Integer.signum(GoStrings.compare(a, b));
        }
        if (left instanceof GoTime a && right instanceof GoTime b) {
            return a.compareInstant(b);
        }
        if (left instanceof GoDuration a && right instanceof GoDuration b) {
            return Long.compare(a.nanos(), b.nanos());
        }
        throw new GoException(
                "invalid operation: " + GoType.nameOf(left) + " " + operator + " " + GoType.nameOf(right));
    }

    private static int order(double a, double b) {
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : UNORDERED;
    }
}
