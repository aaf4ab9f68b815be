package dev.tiphys.core.manifest.text;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrconv;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What plain scalars mean: YAML 1.1 as the parser of Argo (go-yaml 2) sees it. It knows {@code yes} and {@code off} and
 * octal numbers with a leading zero, but no numbers to the base of 60; dates stay texts.
 */
final class YamlScalars {
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    /** Dates, times and numbers to the base of 60, for parsers that know them. */
    private static final Pattern OTHERS_NUMBER = Pattern.compile("[-+]?[0-9][0-9_]*[-:].*");

    private static final BigInteger MOST_UNSIGNED = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigInteger LEAST_SIGNED = BigInteger.valueOf(Long.MIN_VALUE);
    private static final Map<String, @Nullable Object> WORDS = words();

    /** Numbers have at most so many digits; what is longer is a float, and longer still no number at all. */
    private static final int MAX_NUMBER = 1000;

    private YamlScalars() {}

    private static Map<String, @Nullable Object> words() {
        Map<String, @Nullable Object> words = new HashMap<>();
        for (String word : new String[] {"y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"}) {
            words.put(word, true);
        }
        for (String word : new String[] {"n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"}) {
            words.put(word, false);
        }
        for (String word : new String[] {"", "~", "null", "Null", "NULL"}) {
            words.put(word, null);
        }
        for (String word : new String[] {".nan", ".NaN", ".NAN"}) {
            words.put(word, Double.NaN);
        }
        for (String word : new String[] {".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"}) {
            words.put(word, Double.POSITIVE_INFINITY);
        }
        for (String word : new String[] {"-.inf", "-.Inf", "-.INF"}) {
            words.put(word, Double.NEGATIVE_INFINITY);
        }
        return words;
    }

    /** The value of a plain scalar: a text, {@link Boolean}, {@link Long}, {@link BigInteger}, {@link Double} or null. */
    static @Nullable Object resolve(String text) {
        if (text.length() <= 5 && WORDS.containsKey(text)) {
            return WORDS.get(text);
        }
        char first = text.charAt(0);
        if (first == '.') {
            return FLOAT.matcher(text).matches() ? number(text, text) : text;
        }
        boolean digit = first >= '0' && first <= '9';
        return digit || first == '-' || first == '+' ? number(text.replace("_", ""), text) : text;
    }

    private static Object number(String digits, String text) {
        if (digits.length() > MAX_NUMBER) {
            return text;
        }
        Number integer = integer(digits);
        if (integer != null) {
            return integer;
        }
        if (FLOAT.matcher(digits).matches()) {
            try {
                return Numbers.float64(GoStrconv.parseFloat(digits));
            } catch (GoException e) {
                return text; // beyond what a float holds
            }
        }
        return text;
    }

    private static @Nullable Number integer(String digits) {
        boolean signed = digits.startsWith("-") || digits.startsWith("+");
        String rest = signed ? digits.substring(1) : digits;
        if (rest.isEmpty() || rest.charAt(0) < '0' || rest.charAt(0) > '9') {
            return null;
        }
        int base = base(rest);
        String plain = base == 10
                ? rest
                : rest.substring(base == 8 && !rest.startsWith("0o") && !rest.startsWith("0O") ? 1 : 2);
        for (int i = 0; i < plain.length(); i++) {
            if (Character.digit(plain.charAt(i), base) < 0 || plain.charAt(i) > 'z') {
                return null;
            }
        }
        if (plain.isEmpty()) {
            return null;
        }
        BigInteger value = new BigInteger(digits.startsWith("-") ? "-" + plain : plain, base);
        // without a sign the range of unsigned numbers counts, too
        boolean fits = value.compareTo(LEAST_SIGNED) >= 0
                && value.compareTo(signed ? LEAST_SIGNED.negate().subtract(BigInteger.ONE) : MOST_UNSIGNED) <= 0;
        return fits ? Numbers.integer(value) : null;
    }

    private static int base(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 10;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 8;
        };
    }

    /** Whether a text means itself when it is written without quotes, to this parser and to others. */
    static boolean isPlainText(String text) {
        return !text.isEmpty()
                && resolve(text) instanceof String
                && !text.equals("<<")
                && !text.equals("=")
                && !OTHERS_NUMBER.matcher(text).matches();
    }
}
