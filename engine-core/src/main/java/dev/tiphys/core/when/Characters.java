package dev.tiphys.core.when;

import dev.tiphys.core.golang.GoUnicode;

/** Character classes of the lexer; those of Go's unicode package. */
final class Characters {
    private Characters() {}

    static boolean isSpace(int c) {
        return !Source.isTag(c) && GoUnicode.isSpace(c);
    }

    static boolean isDigit(int c) {
        return !Source.isTag(c) && Character.isDigit(c);
    }

    static boolean isLetter(int c) {
        return !Source.isTag(c) && Character.isLetter(c);
    }

    static boolean isHexDigit(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean isNumeric(int c) {
        return isDigit(c) || c == '.';
    }

    static boolean isWord(int c) {
        return isLetter(c) || isDigit(c) || c == '_' || c == '.' || Source.isTag(c);
    }

    static boolean isQuote(int c) {
        return c == '\'' || c == '"';
    }

    static boolean isSymbol(int c) {
        return !(isDigit(c) || isLetter(c) || c == '(' || c == ')' || c == '[' || c == ']' || isQuote(c))
                && !Source.isTag(c);
    }
}
