package dev.tiphys.core.expr;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoDuration;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoMath;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoTime;
import dev.tiphys.core.golang.GoType;
import org.jspecify.annotations.Nullable;

/** The operators {@code + - * / % **}: integers wrap, a float makes floats. */
final class Arithmetic {
    private Arithmetic() {}

    static Object add(@Nullable Object left, @Nullable Object right, Budget budget) {
        if (left instanceof Long a && right instanceof Long b) {
            return a + b;
        }
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return sum(left, right);
        }
        if (left instanceof String a && right instanceof String b) {
            budget.allocate((long) a.length() + b.length());
            return GoStrings.concat(a, b);
        }
        if (left instanceof GoTime time && right instanceof GoDuration duration) {
            return time.add(duration);
        }
        if (left instanceof GoDuration duration && right instanceof GoTime time) {
            return time.add(duration);
        }
        if (left instanceof GoDuration a && right instanceof GoDuration b) {
            return new GoDuration(a.nanos() + b.nanos());
        }
        throw invalid(left, "+", right);
    }

    /** The sum of two numbers. */
    static Object sum(@Nullable Object left, @Nullable Object right) {
        return floats(left, right)
                ? (Object) (Numbers.asDouble(left) + Numbers.asDouble(right))
                : (Object) (Numbers.asLong(left) + Numbers.asLong(right));
    }

    static Object subtract(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return a - b;
        }
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return floats(left, right)
                    ? (Object) (Numbers.asDouble(left) - Numbers.asDouble(right))
                    : (Object) (Numbers.asLong(left) - Numbers.asLong(right));
        }
        if (left instanceof GoTime a && right instanceof GoTime b) {
            return a.minus(b);
        }
        if (left instanceof GoTime time && right instanceof GoDuration duration) {
            return time.add(new GoDuration(-duration.nanos()));
        }
        if (left instanceof GoDuration a && right instanceof GoDuration b) {
            return new GoDuration(a.nanos() - b.nanos());
        }
        throw invalid(left, "-", right);
    }

    static Object multiply(@Nullable Object left, @Nullable Object right) {
        boolean durations = left instanceof GoDuration || right instanceof GoDuration;
        Object a = left instanceof GoDuration duration ? (Object) duration.nanos() : left;
        Object b = right instanceof GoDuration duration ? (Object) duration.nanos() : right;
        if (!Numbers.isNumber(a) || !Numbers.isNumber(b)) {
            throw invalid(left, "*", right);
        }
        if (floats(a, b)) {
            return Numbers.asDouble(a) * Numbers.asDouble(b);
        }
        long product = Numbers.asLong(a) * Numbers.asLong(b);
        return durations ? new GoDuration(product) : (Object) product;
    }

    static Double divide(@Nullable Object left, @Nullable Object right) {
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return Numbers.asDouble(left) / Numbers.asDouble(right);
        }
        throw invalid(left, "/", right);
    }

    static Long modulo(@Nullable Object left, @Nullable Object right) {
        if (!Numbers.isInt(left) || !Numbers.isInt(right)) {
            throw invalid(left, "%", right);
        }
        long divisor = Numbers.asLong(right);
        if (divisor == 0) {
            throw new GoException("runtime error: integer divide by zero");
        }
        return Numbers.asLong(left) % divisor;
    }

    static Double power(@Nullable Object left, @Nullable Object right) {
        return GoMath.pow(asFloat(left), asFloat(right));
    }

    private static double asFloat(@Nullable Object value) {
        if (!Numbers.isNumber(value)) {
            throw new GoException("invalid operation: float(" + GoType.nameOf(value) + ")");
        }
        return Numbers.asDouble(value);
    }

    static Object negate(@Nullable Object value) {
        if (value instanceof Long number) {
            return -number;
        }
        if (value instanceof Double number) {
            return -number;
        }
        if (value instanceof GoInt number) {
            return new GoInt(number.kind(), -number.value());
        }
        throw new GoException("invalid operation: - " + GoType.nameOf(value));
    }

    private static boolean floats(@Nullable Object left, @Nullable Object right) {
        return left instanceof Double || right instanceof Double;
    }

    private static GoException invalid(@Nullable Object left, String operator, @Nullable Object right) {
        return new GoException(
                "invalid operation: " + GoType.nameOf(left) + " " + operator + " " + GoType.nameOf(right));
    }
}
