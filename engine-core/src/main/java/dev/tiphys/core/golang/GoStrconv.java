package dev.tiphys.core.golang;

import java.util.Locale;

/** Numbers and quoting as Go's strconv package has them. */
public final class GoStrconv {
    private GoStrconv() {}

    /** Go's {@code strconv.Atoi}: an optional sign and decimal digits. */
    public static long atoi(String text) {
        return new IntParser("Atoi", text).signed(10, 64);
    }

    /**
     * Go's {@code strconv.ParseInt}.
     *
     * @param base 2 to 36, or 0 to read prefixes (0x, 0o, 0b, a leading 0) and underscores
     */
    public static long parseInt(String text, int base, int bits) {
        return new IntParser("ParseInt", text).signed(base, bits);
    }

    /** Go's {@code strconv.ParseUint}; the result is to be read as unsigned. */
    public static long parseUint(String text, int base, int bits) {
        return new IntParser("ParseUint", text).unsigned(base, bits);
    }

    /** Go's {@code strconv.ParseFloat(text, 64)}. */
    public static double parseFloat(String text) {
        return new FloatParser(text).parse();
    }

    /** Go's {@code strconv.ParseBool}. */
    public static boolean parseBool(String text) {
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            case "0", "f", "F", "false", "FALSE", "False" -> false;
            default -> throw new GoException("strconv.ParseBool: parsing " + quote(text) + ": invalid syntax");
        };
    }

    /**
     * Go's {@code strconv.FormatFloat(value, format, precision, 64)}.
     *
     * @param format 'e', 'E', 'f', 'g' or 'G'
     * @param precision −1 for the shortest that reads back
     */
    public static String formatFloat(double value, char format, int precision) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        double magnitude = Math.abs(value);
        String digits = switch (format) {
            case 'f' -> FloatDigits.fixed(magnitude, precision);
            case 'e', 'E' -> {
                FloatDigits d = precision < 0
                        ? FloatDigits.shortest(magnitude)
                        : FloatDigits.significant(magnitude, precision + 1);
                yield d.scientific(format, precision, 2);
            }
            default -> general(magnitude, format == 'G' ? 'E' : 'e', precision);
        };
        return negative ? "-" + digits : digits;
    }

    private static String general(double value, char e, int precision) {
        boolean shortest = precision < 0;
        FloatDigits d = shortest ? FloatDigits.shortest(value) : FloatDigits.significant(value, precision);
        int limit = precision == 0 ? 1 : precision;
        if (limit > d.digits().length() && d.digits().length() >= d.point()) {
            limit = d.digits().length();
        }
        if (shortest) {
            limit = 6;
        }
        int exponent = d.digits().equals("0") ? 0 : d.exponent();
        if (exponent < -4 || exponent >= limit) {
            return d.scientific(e, -1, 2);
        }
        return d.plain();
    }

    /** Go's {@code strconv.Quote}. */
    public static String quote(String text) {
        return GoQuote.quote(text, '"', false);
    }

    /** Go's {@code strconv.QuoteToASCII}. */
    public static String quoteToAscii(String text) {
        return GoQuote.quote(text, '"', true);
    }

    /** Go's {@code strconv.QuoteRune} of a code point. */
    public static String quoteRune(int rune) {
        return GoQuote.quote(new String(Character.toChars(rune)), '\'', false);
    }

    /** Digits in another base, lower case. */
    public static String formatInt(long value, int base) {
        return Long.toString(value, base).toLowerCase(Locale.ROOT);
    }
}
