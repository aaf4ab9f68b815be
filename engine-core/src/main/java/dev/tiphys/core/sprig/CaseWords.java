package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoText;
import dev.tiphys.core.golang.GoUnicode;

/** Cuts a name into its words, as xstrings 1.5 does: {@code HTTPServer2xx} is HTTP, Server, 2xx. */
final class CaseWords {
    private enum Kind {
        END,
        NUMBER,
        UPPER,
        ALPHABET,
        CONNECTOR,
        PUNCTUATION,
        OTHER;

        boolean joins() {
            return this == CONNECTOR || this == PUNCTUATION;
        }

        boolean continuesNumber() {
            return this == ALPHABET || this == NUMBER;
        }
    }

    private final int[] runes;
    private final char connector;
    private final StringBuilder out = new StringBuilder();
    private int at;
    /** The word that was read last. */
    private Kind kind = Kind.END;

    private int from;
    private int to;

    private CaseWords(String text, char connector) {
        this.runes = text.codePoints().toArray();
        this.connector = connector;
    }

    /** All lower case, the words connected. */
    static String lower(String text, char connector) {
        return text.isEmpty() ? "" : new CaseWords(text, connector).lower();
    }

    /** The words capitalised and joined: {@code some_words} is SomeWords. Connectors in a row stay but for one. */
    static String pascal(String text) {
        int[] runes = text.codePoints().toArray();
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < runes.length && isConnector(runes[i])) {
            out.appendCodePoint(runes[i++]);
        }
        if (i == runes.length) {
            // The library writes the last of nothing but connectors twice.
            return i == 0 ? "" : out.appendCodePoint(runes[i - 1]).toString();
        }
        boolean upper = GoUnicode.isUpper(runes[i]);
        int last = Character.toUpperCase(runes[i++]);
        for (; i < runes.length; i++) {
            int rune = runes[i];
            if (isConnector(rune) && isConnector(last)) {
                out.appendCodePoint(last);
                last = rune;
                continue;
            }
            if (isConnector(last)) {
                upper = GoUnicode.isUpper(rune);
                last = Character.toUpperCase(rune);
                continue;
            }
            out.appendCodePoint(last);
            upper &= GoUnicode.isUpper(rune);
            last = upper ? Character.toLowerCase(rune) : rune;
        }
        return out.appendCodePoint(last).toString();
    }

    private String lower() {
        read();
        while (at < runes.length) {
            if (kind != Kind.CONNECTOR) {
                write();
            }
            Kind before = kind;
            int wordFrom = from;
            int wordTo = to;
            read();
            switch (before) {
                case NUMBER -> {
                    writeNumber();
                    if (kind != Kind.END && !kind.joins()) {
                        out.append(connector);
                    }
                }
                case CONNECTOR -> writeConnectors(wordTo - wordFrom);
                case PUNCTUATION -> {}
                default -> afterWord();
            }
        }
        write();
        return out.toString();
    }

    private void afterWord() {
        if (kind != Kind.NUMBER) {
            if (!kind.joins()) {
                out.append(connector);
            }
            return;
        }
        if (at == runes.length) {
            return;
        }
        int numberFrom = from;
        int numberTo = to;
        read();
        if (kind != Kind.ALPHABET) {
            // The number belongs to the word before it: Bld4Floor is bld4_floor.
            append(numberFrom, numberTo);
            if (!kind.joins()) {
                out.append(connector);
            }
            return;
        }
        // Lower case letters behind the number take it with them: HTTP2xx is http_2xx.
        out.append(connector);
        append(numberFrom, numberTo);
        writeNumber();
        if (kind != Kind.END && !kind.joins()) {
            out.append(connector);
        }
    }

    private void writeNumber() {
        while (kind.continuesNumber()) {
            write();
            read();
        }
    }

    private void write() {
        switch (kind) {
            case CONNECTOR -> writeConnectors(to - from);
            case UPPER -> {
                for (int i = from; i < to; i++) {
                    int rune = runes[i];
                    out.appendCodePoint(GoUnicode.isUpper(rune) ? Character.toLowerCase(rune) : rune);
                }
            }
            default -> append(from, to);
        }
    }

    private void writeConnectors(int count) {
        out.append(String.valueOf(connector).repeat(count));
    }

    private void append(int start, int end) {
        for (int i = start; i < end; i++) {
            out.appendCodePoint(runes[i]);
        }
    }

    private void read() {
        from = at;
        if (at == runes.length) {
            kind = Kind.END;
            to = at;
            return;
        }
        int first = runes[at++];
        kind = kindOf(first);
        switch (kind) {
            case UPPER -> readUpper();
            case ALPHABET -> readLetters();
            case OTHER -> {
                while (at < runes.length && kindOf(runes[at]) == Kind.OTHER) {
                    at++;
                }
            }
            default -> {
                while (at < runes.length && kindOf(runes[at]) == kind) {
                    at++;
                }
            }
        }
        to = at;
    }

    // The last capital of several belongs to the letters behind it: HTTPStatus is HTTP and Status.
    private void readUpper() {
        if (at == runes.length) {
            return;
        }
        if (!GoUnicode.isUpper(runes[at])) {
            readLetters();
            return;
        }
        while (at < runes.length && GoUnicode.isUpper(runes[at])) {
            at++;
        }
        if (at < runes.length && isAlphabet(runes[at])) {
            at--;
        }
    }

    private void readLetters() {
        while (at < runes.length && isAlphabet(runes[at]) && !GoUnicode.isUpper(runes[at])) {
            at++;
        }
    }

    private static Kind kindOf(int rune) {
        if (isConnector(rune)) {
            return Kind.CONNECTOR;
        }
        if (GoUnicode.isPunct(rune)) {
            return Kind.PUNCTUATION;
        }
        if (GoUnicode.isUpper(rune)) {
            return Kind.UPPER;
        }
        if (isAlphabet(rune)) {
            return Kind.ALPHABET;
        }
        return GoUnicode.isNumber(rune) ? Kind.NUMBER : Kind.OTHER;
    }

    // Letters but for Chinese, Japanese and Korean characters.
    private static boolean isAlphabet(int rune) {
        return Character.isLetter(rune)
                && !(rune >= 0x4E00 && rune <= 0x9FCC)
                && !(rune >= 0x3400 && rune <= 0x4D85)
                && !(rune >= 0x20000 && rune <= 0x2B81D);
    }

    private static boolean isConnector(int rune) {
        return rune == '-' || rune == '_' || GoText.isSpace(rune);
    }
}
