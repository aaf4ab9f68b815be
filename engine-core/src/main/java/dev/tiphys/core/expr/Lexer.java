package dev.tiphys.core.expr;

import dev.tiphys.core.expr.Token.Kind;
import dev.tiphys.core.golang.GoStrconv;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a source into tokens, one at a time. After a mistake it gives no more tokens. */
final class Lexer {
    private static final int EOF = -1;
    private static final Set<String> WORD_OPERATORS =
            Set.of("in", "or", "and", "matches", "contains", "startsWith", "endsWith", "let", "if", "else");
    private static final Set<String> NEGATABLE = Set.of("in", "matches", "contains", "startsWith", "endsWith");

    private final int[] runes;
    private int start;
    private int end;
    // A read past the end counts as one rune in the place of a mistake.
    private boolean pastEnd;
    private boolean finished;
    private @Nullable Mistake mistake;
    private @Nullable Token waiting;

    Lexer(String source) {
        this.runes = source.codePoints().toArray();
    }

    /** What went wrong, once {@link #next} has given null. */
    @Nullable
    Mistake mistake() {
        return mistake;
    }

    /** The next token, EOF as the last; then, or after a mistake, null. */
    @Nullable
    Token next() {
        if (waiting != null) {
            Token token = waiting;
            waiting = null;
            return token;
        }
        Token token = null;
        while (token == null && !finished && mistake == null) {
            token = scan();
        }
        return mistake != null ? null : token;
    }

    private @Nullable Token scan() {
        int rune = read();
        if (rune == EOF) {
            finished = true;
            return new Token(Kind.EOF, "", Math.max(0, end - 1));
        }
        if (Runes.isSpace(rune)) {
            start = end;
            return null;
        }
        return switch (rune) {
            case '\'', '"' -> text(Kind.STRING, rune, 0);
            case '`' -> rawText();
            case '?' -> operator(".?");
            case '/' -> slash();
            case '#' -> pointer();
            case '|' -> operator("|");
            case ':' -> operator(":");
            case '(', '[', '{', ')', ']', '}' -> token(Kind.BRACKET);
            case ',', ';', '%', '+', '-', '^' -> token(Kind.OPERATOR);
            case '&', '!', '=', '*', '<', '>' -> operator("&=*");
            case '.' -> dot();
            default -> word(rune);
        };
    }

    // An operator that one more character may belong to.
    private Token operator(String second) {
        accept(second);
        return token(Kind.OPERATOR);
    }

    private @Nullable Token word(int rune) {
        if ((rune == 'b' || rune == 'B') && (peek() == '\'' || peek() == '"')) {
            return text(Kind.BYTES, read(), 1);
        }
        if (rune >= '0' && rune <= '9') {
            back();
            return number();
        }
        if (Runes.isAlphaNumeric(rune)) {
            skipWord();
            String word = text();
            if (word.equals("not")) {
                return not();
            }
            return token(WORD_OPERATORS.contains(word) ? Kind.OPERATOR : Kind.IDENTIFIER);
        }
        String shown = GoStrconv.quoteRune(rune).startsWith("'\\") && rune != '\\' && rune != '\''
                ? ""
                : " '" + Character.toString(rune) + "'";
        return fail(String.format(Locale.ROOT, "unrecognized character: U+%04X%s", rune, shown));
    }

    // "not" before a word operator makes two tokens that the parser joins.
    private Token not() {
        Token not = token(Kind.OPERATOR);
        while (accept(" ")) {
            start = end;
        }
        int before = end;
        skipWord();
        if (NEGATABLE.contains(text())) {
            waiting = token(Kind.OPERATOR);
        } else {
            end = before;
            start = before;
        }
        return not;
    }

    private void skipWord() {
        while (Runes.isAlphaNumeric(peek())) {
            end++;
        }
    }

    private Token pointer() {
        accept("#");
        Token operator = token(Kind.OPERATOR);
        skipWord();
        if (end > start) {
            waiting = token(Kind.IDENTIFIER);
        }
        return operator;
    }

    private @Nullable Token slash() {
        if (accept("/")) {
            int rune = read();
            while (rune != EOF && rune != '\n') {
                rune = read();
            }
            start = end;
            return null;
        }
        if (!accept("*")) {
            return token(Kind.OPERATOR);
        }
        while (true) {
            int rune = read();
            if (rune == EOF) {
                return fail("unclosed comment");
            }
            if (rune == '*' && accept("/")) {
                start = end;
                return null;
            }
        }
    }

    private @Nullable Token dot() {
        if (peek() >= '0' && peek() <= '9') {
            return number();
        }
        accept(".");
        return token(Kind.OPERATOR);
    }

    private @Nullable Token number() {
        String digits = "0123456789_";
        if (accept("0")) {
            if (accept("xX")) {
                digits = "0123456789abcdefABCDEF_";
            } else if (accept("oO")) {
                digits = "01234567_";
            } else if (accept("bB")) {
                digits = "01_";
            }
        }
        acceptAll(digits);
        int beforePoint = end;
        if (accept(".")) {
            if (peek() == '.') {
                // Two points are a range: 1..2.
                end = beforePoint;
                return token(Kind.NUMBER);
            }
            acceptAll(digits);
        }
        if (accept("eE")) {
            accept("+-");
            acceptAll(digits);
        }
        if (Runes.isAlphaNumeric(peek())) {
            read();
            return fail("bad number syntax: " + GoStrconv.quote(text()));
        }
        return token(Kind.NUMBER);
    }

    private @Nullable Token text(Kind kind, int quote, int prefix) {
        int rune = read();
        while (rune != quote) {
            if (rune == '\n' || rune == EOF) {
                return fail("literal not terminated");
            }
            rune = rune == '\\' ? escape(quote) : read();
        }
        String literal = text().substring(prefix);
        try {
            return token(kind, kind == Kind.BYTES ? Unescape.bytes(literal) : Unescape.text(literal));
        } catch (Unescape.Failure e) {
            return fail(e.text());
        }
    }

    /** Reads an escape sequence and the rune behind it, which it returns. */
    private int escape(int quote) {
        int rune = read();
        if (rune == quote) {
            return read();
        }
        return switch (rune) {
            case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\' -> read();
            case '0', '1', '2', '3', '4', '5', '6', '7' -> digits(rune, 8, 3);
            case 'x' -> digits(read(), 16, 2);
            case 'u' -> peek() == '{' ? braces() : digits(read(), 16, 4);
            case 'U' -> digits(read(), 16, 8);
            default -> {
                fail("invalid char escape");
                yield rune;
            }
        };
    }

    private int braces() {
        read();
        int count = 0;
        while (peek() != '}') {
            if (digit(peek()) >= 16 || count >= 6) {
                fail("invalid char escape");
                return EOF;
            }
            read();
            count++;
        }
        if (count == 0) {
            fail("invalid char escape");
            return EOF;
        }
        read();
        return read();
    }

    private int digits(int first, int base, int count) {
        int rune = first;
        int left = count;
        while (left > 0 && digit(rune) < base) {
            rune = read();
            left--;
        }
        if (left > 0) {
            fail("invalid char escape");
        }
        return rune;
    }

    private static int digit(int rune) {
        int value = rune < 0x80 && rune >= 0 ? Character.digit(rune, 16) : -1;
        return value < 0 ? 16 : value;
    }

    private @Nullable Token rawText() {
        StringBuilder out = new StringBuilder();
        while (true) {
            int rune = read();
            if (rune == EOF) {
                return fail("literal not terminated");
            }
            if (rune == '`') {
                if (peek() != '`') {
                    return token(Kind.STRING, out.toString());
                }
                // Two quotes stand for one.
                read();
            }
            out.appendCodePoint(rune);
        }
    }

    private int read() {
        if (end >= runes.length) {
            pastEnd = true;
            return EOF;
        }
        return runes[end++];
    }

    private int peek() {
        return end < runes.length ? runes[end] : EOF;
    }

    private void back() {
        end--;
    }

    private boolean accept(String set) {
        if (peek() != EOF && set.indexOf(peek()) >= 0) {
            end++;
            return true;
        }
        return false;
    }

    private void acceptAll(String set) {
        while (accept(set)) {
            // the condition does the work
        }
    }

    private String text() {
        return new String(runes, start, end - start);
    }

    private Token token(Kind kind) {
        return token(kind, text());
    }

    private Token token(Kind kind, String value) {
        Token token = new Token(kind, value, start);
        start = end;
        return token;
    }

    /** Notes the first mistake. */
    private @Nullable Token fail(String text) {
        if (mistake == null) {
            mistake = new Mistake(text, (pastEnd ? end + 1 : end) - 1);
        }
        return null;
    }
}
