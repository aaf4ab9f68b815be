package dev.tiphys.core.manifest.text;

import dev.tiphys.core.golang.GoStrconv;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers between Java and JSON, in the forms that Go gives them. */
final class Numbers {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private Numbers() {}

    /** The number as Go's JSON encoder writes it. */
    static String json(Number number) {
        if (!(number instanceof Double)) {
            return number.toString();
        }
        double value = number.doubleValue();
        double size = Math.abs(value);
        if (size == 0 || (size >= 1e-6 && size < 1e21)) {
            return GoStrconv.formatFloat(value, 'f', -1);
        }
        String text = GoStrconv.formatFloat(value, 'e', -1);
        int exponent = text.length() - 2;
        // e-09 is written e-9
        return text.charAt(exponent) == '0' && text.charAt(exponent - 1) == '-'
                ? text.substring(0, exponent) + text.substring(exponent + 1)
                : text;
    }

    /** An integer as {@link Long} when it fits. */
    static Number integer(BigInteger value) {
        return value.compareTo(LEAST) >= 0 && value.compareTo(MOST) <= 0 ? (Number) value.longValue() : value;
    }

    /** A float as it arrives behind Go's JSON encoder, which writes whole numbers like integers. */
    static Number float64(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e21;
        boolean minusZero = value == 0 && Double.doubleToRawLongBits(value) != 0;
        return whole && !minusZero ? integer(new BigInteger(GoStrconv.formatFloat(value, 'f', -1))) : (Number) value;
    }

    /** A number of a JSON text, infinite when it is too big; its form is kept where Java has a type that does. */
    static Number ofJson(String text) {
        boolean integer = text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        if (integer && !text.equals("-0")) {
            return integer(new BigInteger(text));
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value) || json(value).equals(text)) {
            return value;
        }
        try {
            BigDecimal exact = new BigDecimal(text);
            return exact.toString().equals(text) ? exact : (Number) value;
        } catch (NumberFormatException e) {
            return value; // an exponent beyond all sense
        }
    }
}
