package dev.tiphys.core.golang;

/** Go's {@code unicode} categories, and what is made with them. */
public final class GoUnicode {
    private GoUnicode() {}

    /** As {@link GoText#isSpace}. */
    public static boolean isSpace(int rune) {
        return GoText.isSpace(rune);
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

    /** As {@link GoText#trimSpace}. */
    public static String trimSpace(String text) {
        return GoText.trimSpace(text);
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
