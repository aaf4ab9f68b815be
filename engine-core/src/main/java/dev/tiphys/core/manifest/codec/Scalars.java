package dev.tiphys.core.manifest.codec;

import dev.tiphys.core.golang.GoStrconv;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types of single values, each with what Argo's JSON decoder accepts for it. */
final class Scalars<T> {
    /** A text, and nothing else: numbers are refused. */
    static final Scalars<String> TEXT = new Scalars<>("a text", "", Scalars::text);

    /** A text, number or truth value; lists and mappings are accepted, too, and mean an empty text. */
    static final Scalars<String> ANY_TEXT = new Scalars<>("a text", "", Scalars::anyText);

    static final Scalars<Boolean> FLAG = new Scalars<>("true or false", false, Scalars::flag);
    static final Scalars<Long> INT64 = new Scalars<>("a whole number", 0L, Scalars::int64);
    static final Scalars<Integer> INT32 = new Scalars<>("a whole number of 32 bits", 0, Scalars::int32);
    static final Scalars<String> INT_OR_TEXT =
            new Scalars<>("a whole number of 32 bits or a text", "0", Scalars::intOrText);
    static final Scalars<String> TIME =
            new Scalars<>("a time such as 2026-01-31T12:00:00Z", "", value -> matching(value, Scalars::isTime));
    static final Scalars<String> BASE64 =
            new Scalars<>("bytes in base64", "", value -> matching(value, Scalars::isBase64));
    static final Scalars<String> QUANTITY =
            new Scalars<>("a quantity such as 500m, 2 or 1.5Gi", "0", Scalars::quantity);

    private static final int SHOWN = 40;
    private static final Pattern QUANTITY_FORM =
            Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([numkMGTPE]?|[KMGTPE]i|[eE][+-]?[0-9]+)");

    private final String expected;
    private final T empty;
    private final Function<Object, @Nullable T> conversion;

    private Scalars(String expected, T empty, Function<Object, @Nullable T> conversion) {
        this.expected = expected;
        this.empty = empty;
        this.conversion = conversion;
    }

    /** The value as this type; null when it is not of this type. */
    @Nullable
    T convert(Object value) {
        return conversion.apply(value);
    }

    /** What messages call this type. */
    String expected() {
        return expected;
    }

    /** What a null in a list of this type means. */
    T empty() {
        return empty;
    }

    /** What a value is, for messages. */
    static String describe(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Map<?, ?>) {
            return "a mapping";
        }
        if (value instanceof List<?>) {
            return "a list";
        }
        String text = String.valueOf(value).replaceAll("\\s+", " ");
        if (text.length() > SHOWN) {
            text = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHOWN))) + "...";
        }
        return value instanceof String
                ? "the text \"" + text + "\""
                : value instanceof Boolean ? text : "the number " + text;
    }

    /** What to do about a value of a wrong type, if that is clear. */
    static @Nullable String advice(String expected, @Nullable Object found) {
        boolean plain = found instanceof Number || found instanceof Boolean;
        if (expected.equals(TEXT.expected) && plain) {
            return "put it in quotes";
        }
        if (!(found instanceof String text)) {
            return null;
        }
        boolean number = expected.equals(INT64.expected) || expected.equals(INT32.expected);
        boolean quoted =
                number ? text.matches("-?[0-9]{1,18}") : expected.equals(FLAG.expected) && text.matches("true|false");
        return quoted ? "leave out the quotes" : null;
    }

    private static @Nullable String text(Object value) {
        return value instanceof String text ? text : null;
    }

    private static @Nullable String anyText(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        // Argo takes every number through a 64-bit float, so big integers lose digits
        return value instanceof Number number ? GoStrconv.formatFloat(number.doubleValue(), 'f', -1) : "";
    }

    private static @Nullable Boolean flag(Object value) {
        return value instanceof Boolean flag ? flag : null;
    }

    private static @Nullable Long int64(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        return value instanceof Integer number ? Long.valueOf(number) : null;
    }

    private static @Nullable Integer int32(Object value) {
        Long number = int64(value);
        return number != null && number.intValue() == number ? Integer.valueOf(number.intValue()) : null;
    }

    private static @Nullable String intOrText(Object value) {
        if (value instanceof String text) {
            return text;
        }
        Integer number = int32(value);
        return number == null ? null : number.toString();
    }

    private static @Nullable String quantity(Object value) {
        boolean number = value instanceof Long
                || value instanceof Double
                || value instanceof BigInteger
                || value instanceof BigDecimal;
        boolean form =
                value instanceof String text && QUANTITY_FORM.matcher(text).matches();
        return number || form ? value.toString() : null;
    }

    private static @Nullable String matching(Object value, Function<String, Boolean> test) {
        return value instanceof String text && test.apply(text) ? text : null;
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return text.charAt(16) == ':'; // seconds must be there
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.replaceAll("[\r\n]", ""));
            return bytes != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
