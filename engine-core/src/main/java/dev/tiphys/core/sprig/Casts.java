package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoMath;
import dev.tiphys.core.golang.GoStrconv;
import org.jspecify.annotations.Nullable;

/** Numbers out of any value, as spf13/cast 1.10 makes them: what is no number is 0. */
final class Casts {
    private Casts() {}

    static long toInt64(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Double number) {
            return GoMath.toLong(number);
        }
        if (value instanceof String text) {
            return parseInt(text);
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        Long number = value == null ? null : Values.integer(value);
        return number == null ? 0 : number;
    }

    static double toFloat64(@Nullable Object value) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof GoInt number) {
            return number.toDouble();
        }
        if (value instanceof String text) {
            return parseFloat(text);
        }
        return toInt64(value);
    }

    private static long parseInt(String text) {
        try {
            return text.isEmpty() ? 0 : GoStrconv.parseInt(withoutFraction(text), 0, 64);
        } catch (GoException e) {
            return 0;
        }
    }

    private static double parseFloat(String text) {
        try {
            return text.isEmpty() ? 0 : GoStrconv.parseFloat(text);
        } catch (GoException e) {
            return 0;
        }
    }

    // 1.9 is 1 and -.5 is -0, but only for plain decimal digits.
    private static String withoutFraction(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return text;
        }
        boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
        for (int i = signed ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i != dot && (c < '0' || c > '9')) {
                return text;
            }
        }
        String whole = text.substring(0, dot);
        return dot == (signed ? 1 : 0) ? whole + "0" : whole;
    }
}
