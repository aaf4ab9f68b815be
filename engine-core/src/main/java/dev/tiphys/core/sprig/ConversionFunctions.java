package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFunction;
import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoMath;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.golang.GoType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conversions {@code asInt} and {@code asFloat}. They take any number, and texts that are one from end to end. */
final class ConversionFunctions {
    private static final GoType SIGNATURE = Signatures.parse("any -> any");
    // So many digits fit into 64 bits whatever they are.
    private static final int SAFE_DIGITS = 18;

    private ConversionFunctions() {}

    private interface Conversion {
        Object apply(@Nullable Object value);
    }

    /** A function of one argument that is called without a list. */
    private record Unary(String name, Conversion conversion) implements GoFunction {
        @Override
        public GoType goType() {
            return SIGNATURE;
        }

        @Override
        public Object call(List<? extends @Nullable Object> args, Budget budget) {
            return conversion.apply(args.get(0));
        }

        @Override
        public Object call1(@Nullable Object arg, Budget budget) {
            return conversion.apply(arg);
        }
    }

    static GoFunction asInt() {
        return new Unary("asInt", ConversionFunctions::toInt);
    }

    static GoFunction asFloat() {
        return new Unary("asFloat", ConversionFunctions::toFloat);
    }

    static Object toInt(@Nullable Object value) {
        if (value instanceof Long) {
            return value;
        }
        if (value instanceof String text) {
            return parseInt(text);
        }
        if (value instanceof Double number) {
            return GoMath.toLong(number);
        }
        if (value == null) {
            throw new GoException("reflect: call of reflect.Value.Type on zero Value");
        }
        Long number = Values.integer(value);
        if (number == null) {
            throw new GoException("invalid operation: int(" + GoType.nameOf(value) + ")");
        }
        return number;
    }

    /** The number of a text, read in place. */
    static long parseInt(String text) {
        int length = text.length();
        int at = 0;
        boolean negative = false;
        if (length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
            negative = text.charAt(0) == '-';
            at = 1;
        }
        if (at == length || length - at > SAFE_DIGITS) {
            return parseLong(text);
        }
        long number = 0;
        for (; at < length; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw notInt(text);
            }
            number = number * 10 + digit;
        }
        return negative ? -number : number;
    }

    private static long parseLong(String text) {
        try {
            return GoStrconv.atoi(text);
        } catch (GoException e) {
            throw notInt(text);
        }
    }

    private static GoException notInt(String text) {
        return new GoException("invalid operation: int(" + text + ")");
    }

    static Object toFloat(@Nullable Object value) {
        if (value instanceof Double) {
            return value;
        }
        if (value instanceof Long number) {
            return (double) number;
        }
        if (value instanceof GoInt number) {
            return number.toDouble();
        }
        if (!(value instanceof String text)) {
            throw new GoException("invalid operation: float(" + GoType.nameOf(value) + ")");
        }
        try {
            return GoStrconv.parseFloat(text);
        } catch (GoException e) {
            throw new GoException("invalid operation: float(" + text + ")");
        }
    }
}
