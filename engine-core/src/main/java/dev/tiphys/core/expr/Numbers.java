package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoDuration;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoMath;
import dev.tiphys.core.golang.GoMonth;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.golang.GoType;
import dev.tiphys.core.golang.GoWeekday;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Go's conversions between numbers. */
final class Numbers {
    private Numbers() {}

    /** Whether it is an integer of a type without a name of its own. */
    static boolean isInt(@Nullable Object value) {
        return value instanceof Long || value instanceof GoInt;
    }

    static boolean isNumber(@Nullable Object value) {
        return value instanceof Long || value instanceof Double || value instanceof GoInt;
    }

    /** The number of a named integer type such as a duration; null for anything else. */
    static @Nullable Long namedInt(@Nullable Object value) {
        if (value instanceof GoDuration duration) {
            return duration.nanos();
        }
        if (value instanceof GoMonth month) {
            return month.number();
        }
        return value instanceof GoWeekday weekday ? (Long) weekday.number() : null;
    }

    static long asLong(@Nullable Object integer) {
        return integer instanceof GoInt other ? other.value() : (Long) Objects.requireNonNull(integer);
    }

    static double asDouble(@Nullable Object number) {
        if (number instanceof Long integer) {
            return (double) (long) integer;
        }
        return number instanceof GoInt other ? other.toDouble() : (Double) Objects.requireNonNull(number);
    }

    /** As indexes and bounds are read. */
    static long index(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Double number) {
            return GoMath.toLong(number);
        }
        if (value instanceof GoInt number) {
            return number.value();
        }
        throw new GoException("invalid operation: int(" + GoType.nameOf(value) + ")");
    }

    /** The function {@code int}. */
    static Long toInt(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof String text) {
            try {
                return GoStrconv.atoi(text);
            } catch (GoException e) {
                throw new GoException("invalid operation: int(" + text + ")");
            }
        }
        if (value == null) {
            throw new GoException("reflect: call of reflect.Value.Type on zero Value");
        }
        Long named = namedInt(value);
        return named != null ? named : (Long) index(value);
    }

    /** The function {@code float}. */
    static Double toFloat(@Nullable Object value) {
        if (isNumber(value)) {
            return asDouble(value);
        }
        if (value instanceof String text) {
            try {
                return GoStrconv.parseFloat(text);
            } catch (GoException e) {
                throw new GoException("invalid operation: float(" + text + ")");
            }
        }
        throw new GoException("invalid operation: float(" + GoType.nameOf(value) + ")");
    }

    /** Rounds halves away from zero. */
    static double round(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
        double result = Math.abs(value - whole) >= 0.5 ? whole + Math.signum(value) : whole;
        return Math.copySign(result, value);
    }
}
