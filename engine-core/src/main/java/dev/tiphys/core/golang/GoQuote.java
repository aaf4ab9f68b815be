package dev.tiphys.core.golang;

/** Go's quoting of strings and runes. */
final class GoQuote {
    private GoQuote() {}

    static String quote(String text, char quote, boolean ascii) {
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            if (GoStrings.isStrayByte(rune)) {
                hex(out.append("\\x"), rune & 0xFF, 2);
            } else {
                rune(out, rune, quote, ascii);
            }
        }
        return out.append(quote).toString();
    }

    private static void rune(StringBuilder out, int rune, char quote, boolean ascii) {
        if (rune == quote || rune == '\\') {
            out.append('\\').append((char) rune);
            return;
        }
        if (isPrint(rune) && (!ascii || rune < 0x80)) {
            out.appendCodePoint(rune);
            return;
        }
        switch (rune) {
            case 7 -> out.append("\\a");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 11 -> out.append("\\v");
            default -> {
                if (rune < ' ' || rune == 0x7f) {
                    hex(out.append("\\x"), rune, 2);
                } else if (rune >= 0xD800 && rune <= 0xDFFF) {
                    out.append("\\ufffd");
                } else if (rune < 0x10000) {
                    hex(out.append("\\u"), rune, 4);
                } else {
                    hex(out.append("\\U"), rune, 8);
                }
            }
        }
    }

    private static void hex(StringBuilder out, int value, int digits) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(value >> shift & 15, 16));
        }
    }

    /** Letters, marks, numbers, punctuation, symbols and the ASCII space. */
    static boolean isPrint(int rune) {
        if (rune < 0x80) {
            return rune >= ' ' && rune < 0x7f;
        }
        return switch (Character.getType(rune)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
