package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoText;

/** Classes of characters. */
final class Runes {
    private Runes() {}

    static boolean isSpace(int rune) {
        return GoText.isSpace(rune);
    }

    static boolean isAlphabetic(int rune) {
        return rune == '_' || rune == '$' || Character.isLetter(rune);
    }

    static boolean isAlphaNumeric(int rune) {
        return isAlphabetic(rune) || Character.isDigit(rune);
    }

    /** Whether a text can be a name. */
    static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && isAlphabetic(text.codePointAt(0))
                && text.codePoints().skip(1).allMatch(Runes::isAlphaNumeric);
    }
}
