package dev.tiphys.core.when;

import dev.tiphys.core.golang.GoMath;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.golang.GoStrings;
import org.jspecify.annotations.Nullable;

/** Numbers: how they are written, and the operators on their bits. */
final class WhenNumbers {

    private WhenNumbers() {}

    /** The number that a tag's value reads as, or null: as JSON or a condition writes it. */
    static @Nullable Double read(String text) {
        if (text.startsWith("0x")) {
            return isHex(text) ? (Double) parseHex(text.substring(2)) : null;
        }
        if (!isDecimal(text)) {
            return null;
        }
        double number = Double.parseDouble(text);
        return Double.isInfinite(number) ? null : (Double) number;
    }

    private static boolean isHex(String text) {
        return text.length() > 2
                && text.length() <= 18
                && text.chars().skip(2).allMatch(Characters::isHexDigit)
                && GoStrings.isAscii(text);
    }

    private static boolean isDecimal(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, start);
        int end = whole;
        boolean hasDigits = whole > start;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(text, whole + 1);
            hasDigits |= end > whole + 1;
        }
        if (!hasDigits) {
            return false;
        }
        if (end < text.length() && (text.charAt(end) | 0x20) == 'e') {
            int sign = end + 1;
            boolean signed = sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+');
            int from = signed ? sign + 1 : sign;
            end = digits(text, from);
            return end > from && end == text.length();
        }
        return end == text.length();
    }

    // The end of the digits that begin there.
    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Hexadecimal digits behind their 0x, at most 64 bits. */
    static double parseHex(String digits) {
        return GoMath.fromUnsigned(GoStrconv.parseUint(digits, 16, 64));
    }

    static double shiftLeft(double number, double by) {
        long count = GoMath.toUnsigned(by);
        return GoMath.fromUnsigned(count < 0 || count > 63 ? 0 : GoMath.toUnsigned(number) << count);
    }

    static double shiftRight(double number, double by) {
        long count = GoMath.toUnsigned(by);
        return GoMath.fromUnsigned(count < 0 || count > 63 ? 0 : GoMath.toUnsigned(number) >>> count);
    }
}
