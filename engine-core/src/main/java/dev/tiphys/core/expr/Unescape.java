package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoStrings;
import java.io.ByteArrayOutputStream;

/** Resolves the escape sequences of quoted literals. */
final class Unescape {
    private final String text;
    private final boolean bytes;
    private int at;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();

    /** The literal is malformed. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1;

        private final String text;

        Failure(String text) {
            super(text, null, false, false);
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private Unescape(String literal, boolean bytes) {
        String lines = literal.replace("\r\n", "\n").replace('\r', '\n');
        this.text = lines.substring(1, lines.length() - 1);
        this.bytes = bytes;
    }

    /** The text of a literal given with its quotes. */
    static String text(String literal) throws Failure {
        Unescape unescape = new Unescape(literal, false);
        unescape.run();
        return GoStrings.repair(unescape.out.toString());
    }

    /** The bytes of a literal given with its quotes, as a string of stray bytes and characters. */
    static String bytes(String literal) throws Failure {
        Unescape unescape = new Unescape(literal, true);
        unescape.run();
        return GoStrings.decode(unescape.raw.toByteArray());
    }

    private void run() throws Failure {
        while (at < text.length()) {
            int rune = text.codePointAt(at);
            at += Character.charCount(rune);
            if (rune != '\\') {
                rune(rune);
            } else if (at == text.length()) {
                throw new Failure("unable to unescape string, found '\\' as last character");
            } else {
                escape(text.charAt(at++));
            }
        }
    }

    private void escape(char c) throws Failure {
        switch (c) {
            case 'a' -> rune(7);
            case 'b' -> rune('\b');
            case 'f' -> rune('\f');
            case 'n' -> rune('\n');
            case 'r' -> rune('\r');
            case 't' -> rune('\t');
            case 'v' -> rune(11);
            case '\\', '\'', '"', '`', '?' -> rune(c);
            case 'x', 'X' -> number(hex(2));
            case 'u', 'U' -> {
                if (bytes) {
                    throw unable();
                }
                rune(valid(c == 'U' ? hex(8) : at < text.length() && text.charAt(at) == '{' ? braces() : hex(4)));
            }
            case '0', '1', '2', '3' -> number(octal(c));
            default -> throw unable();
        }
    }

    private int hex(int count) throws Failure {
        if (text.length() - at < count) {
            throw unable();
        }
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 4 | digit(text.charAt(at++));
        }
        return value;
    }

    private int braces() throws Failure {
        at++;
        int value = 0;
        int count = 0;
        while (at < text.length() && text.charAt(at) != '}') {
            value = value << 4 | digit(text.charAt(at++));
            if (++count > 6) {
                throw unable();
            }
        }
        if (at == text.length() || count == 0) {
            throw unable();
        }
        at++;
        return value;
    }

    private int octal(char first) throws Failure {
        int value = first - '0';
        for (int i = 0; i < 2; i++) {
            char c = at < text.length() ? text.charAt(at++) : ' ';
            if (c < '0' || c > '7') {
                throw new Failure("unable to unescape octal sequence in string");
            }
            value = value * 8 + c - '0';
        }
        return value;
    }

    private static int digit(char c) throws Failure {
        int value = c < 0x80 ? Character.digit(c, 16) : -1;
        if (value < 0) {
            throw unable();
        }
        return value;
    }

    private static int valid(int rune) throws Failure {
        if (rune < 0 || rune > Character.MAX_CODE_POINT) {
            throw unable();
        }
        return rune >= 0xD800 && rune <= 0xDFFF ? 0xFFFD : rune;
    }

    // A number is a byte in a byte literal, a character in a text.
    private void number(int value) {
        if (bytes) {
            raw.write(value);
        } else {
            out.appendCodePoint(value);
        }
    }

    private void rune(int rune) {
        if (bytes) {
            raw.writeBytes(GoStrings.encode(Character.toString(rune)));
        } else {
            out.appendCodePoint(rune);
        }
    }

    private static Failure unable() {
        return new Failure("unable to unescape string");
    }
}
