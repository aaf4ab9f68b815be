package dev.tiphys.core.golang;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal digits of a positive finite number: its value is 0.d1d2d3… × 10^point.
 *
 * @param digits without leading or trailing zeros; "0" for zero
 * @param point where the decimal point stands
 */
record FloatDigits(String digits, int point) {
    private static final double[] POWERS = new double[23];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = Double.parseDouble("1e" + i);
        }
    }

    /** The fewest digits that read back as the same number; of those, the nearest. */
    static FloatDigits shortest(double value) {
        if (value == 0) {
            return new FloatDigits("0", 1);
        }
        // Up to 15 digits, decimal and binary numbers are one to one: what reads back is the answer.
        for (int scale = 0; scale < POWERS.length; scale++) {
            double shifted = Math.rint(value * POWERS[scale]);
            if (shifted >= 1e15) {
                break;
            }
            if (shifted / POWERS[scale] == value) {
                return of(Long.toString((long) shifted), scale);
            }
        }
        return search(value);
    }

    // 17 digits always suffice; whole ranges of numbers need fewer.
    private static FloatDigits search(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 1; precision < 17; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return of(rounded);
            }
            // Near a power of two the interval is lopsided: a neighbour that is not the nearest may still read back.
            BigDecimal up = exact.round(new MathContext(precision, RoundingMode.UP));
            if (up.doubleValue() == value) {
                return of(up);
            }
        }
        return of(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    /** The number rounded to that many significant digits, halves to even. */
    static FloatDigits significant(double value, int count) {
        return value == 0
                ? new FloatDigits("0", 1)
                : of(new BigDecimal(value).round(new MathContext(Math.max(1, count), RoundingMode.HALF_EVEN)));
    }

    private static FloatDigits of(BigDecimal value) {
        return of(value.unscaledValue().toString(), value.scale());
    }

    private static FloatDigits of(String unscaled, int scale) {
        int end = unscaled.length();
        while (end > 1 && unscaled.charAt(end - 1) == '0') {
            end--;
        }
        return new FloatDigits(unscaled.substring(0, end), unscaled.length() - scale);
    }

    /** Plain decimal digits with exactly {@code precision} digits behind the point; −1: as many as there are. */
    static String fixed(double value, int precision) {
        if (precision < 0) {
            return shortest(value).plain();
        }
        return new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Without exponent. */
    String plain() {
        if (point <= 0) {
            return digits.equals("0") ? "0" : "0." + "0".repeat(-point) + digits;
        }
        if (digits.length() <= point) {
            return digits + "0".repeat(point - digits.length());
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    /** As d.dde±xx, with at least {@code exponentDigits} digits of exponent. */
    String scientific(char e, int fractionDigits, int exponentDigits) {
        StringBuilder out = new StringBuilder().append(digits.charAt(0));
        String fraction = digits.substring(1);
        int count = fractionDigits < 0 ? fraction.length() : fractionDigits;
        if (count > 0) {
            out.append('.').append(fraction).append("0".repeat(Math.max(0, count - fraction.length())));
        }
        int exponent = digits.equals("0") ? 0 : point - 1;
        out.append(e).append(exponent < 0 ? '-' : '+');
        String number = Integer.toString(Math.abs(exponent));
        return out.append("0".repeat(Math.max(0, exponentDigits - number.length())))
                .append(number)
                .toString();
    }

    /** The decimal exponent of the first digit. */
    int exponent() {
        return point - 1;
    }
}
