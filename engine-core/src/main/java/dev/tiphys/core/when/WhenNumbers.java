package dev.tiphys.core.when;

import com.google.re2j.Pattern;
import dev.tiphys.core.golang.GoMath;
import dev.tiphys.core.golang.GoStrconv;
import org.jspecify.annotations.Nullable;

/** Numbers: how they are written, and the operators on their bits. */
final class WhenNumbers {

    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]{1,16}");
    private static final Pattern DECIMAL = Pattern.compile("-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");

    private WhenNumbers() {}

    /** The number that a tag's value reads as, or null. */
    static @Nullable Double read(String text) {
        if (DECIMAL.matches(text)) {
            double number = Double.parseDouble(text);
            return Double.isInfinite(number) ? null : (Double) number;
        }
        return HEX.matches(text) ? (Double) parseHex(text.substring(2)) : null;
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
