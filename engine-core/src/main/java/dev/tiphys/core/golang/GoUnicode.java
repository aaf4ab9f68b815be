package dev.tiphys.core.golang;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Go's {@code unicode} and {@code strings} functions on characters, where Java's differ. */
public final class GoUnicode {
    private GoUnicode() {}

    public static boolean isSpace(int rune) {
        return switch (rune) {
            case '\t', '\n', 0x0B, '\f', '\r', ' ', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> rune >= 0x2000 && rune <= 0x200A;
        };
    }

    /** Category Lu. */
    public static boolean isUpper(int rune) {
        return Character.getType(rune) == Character.UPPERCASE_LETTER;
    }

    /** Category Ll. */
    public static boolean isLower(int rune) {
        return Character.getType(rune) == Character.LOWERCASE_LETTER;
    }

    /** Category Lt. */
    public static boolean isTitle(int rune) {
        return Character.getType(rune) == Character.TITLECASE_LETTER;
    }

    /** Category P. */
    public static boolean isPunct(int rune) {
        return switch (Character.getType(rune)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Category N. */
    public static boolean isNumber(int rune) {
        return switch (Character.getType(rune)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Go's {@code strings.TrimSpace}. */
    public static String trimSpace(String text) {
        return trim(text, GoUnicode::isSpace);
    }

    /** Go's {@code strings.Trim}: takes off whatever characters of the set stand at both ends. */
    public static String trim(String text, String set) {
        return trim(text, rune -> set.indexOf(rune) >= 0);
    }

    private static String trim(String text, IntPredicate drop) {
        int from = 0;
        int to = text.length();
        while (from < to && drop.test(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && drop.test(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Go's {@code strings.ToUpper}: every character for itself, so that ß stays. */
    public static String toUpper(String text) {
        return map(text, Character::toUpperCase);
    }

    /** Go's {@code strings.ToLower}: every character for itself. */
    public static String toLower(String text) {
        return map(text, Character::toLowerCase);
    }

    /** Every character replaced. */
    public static String map(String text, IntUnaryOperator change) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            out.appendCodePoint(change.applyAsInt(rune));
        }
        return out.toString();
    }

    /** Go's {@code strings.Title}. */
    public static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean start = true;
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            out.appendCodePoint(start ? Character.toTitleCase(rune) : rune);
            start = separatesWords(rune);
        }
        return out.toString();
    }

    private static boolean separatesWords(int rune) {
        if (rune < 0x80) {
            return rune != '_' && !Character.isLetterOrDigit(rune);
        }
        return !Character.isLetter(rune) && !Character.isDigit(rune) && isSpace(rune);
    }
}
