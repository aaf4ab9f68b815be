package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoText;
import dev.tiphys.core.golang.GoUnicode;
import java.io.ByteArrayOutputStream;

/** Case, words and line breaks. */
final class WordFunctions {
    private WordFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .add("upper", "string -> string", a -> GoText.toUpper(a.text(0)))
                .add("lower", "string -> string", a -> GoText.toLower(a.text(0)))
                .add("title", "string -> string", a -> GoUnicode.title(a.text(0)))
                .add("untitle", "string -> string", a -> untitle(a.text(0)))
                .add("swapcase", "string -> string", a -> swapCase(a.text(0)))
                .add("nospace", "string -> string", a -> withoutSpace(a.text(0)))
                .add("initials", "string -> string", a -> initials(a.text(0)))
                .add("snakecase", "string -> string", a -> CaseWords.lower(a.text(0), '_'))
                .add("kebabcase", "string -> string", a -> CaseWords.lower(a.text(0), '-'))
                .add("camelcase", "string -> string", a -> CaseWords.pascal(a.text(0)))
                .add("wrap", "int, string -> string", a -> wrap(a.bytes(1), a.integer(0), "", false, a.budget()))
                .add(
                        "wrapWith",
                        "int, string, string -> string",
                        a -> wrap(a.bytes(2), a.integer(0), a.text(1), true, a.budget()));
    }

    private static String untitle(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean start = true;
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            boolean space = GoText.isSpace(rune);
            out.appendCodePoint(start && !space ? Character.toLowerCase(rune) : rune);
            start = space;
        }
        return out.toString();
    }

    private static String swapCase(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean start = true;
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            if (GoUnicode.isUpper(rune) || GoUnicode.isTitle(rune)) {
                out.appendCodePoint(Character.toLowerCase(rune));
                start = false;
            } else if (GoUnicode.isLower(rune)) {
                out.appendCodePoint(start ? Character.toTitleCase(rune) : Character.toUpperCase(rune));
                start = false;
            } else {
                out.appendCodePoint(rune);
                start = GoText.isSpace(rune);
            }
        }
        return out.toString();
    }

    // The library takes bytes for characters here, and only where it finds a blank.
    private static String withoutSpace(String text) {
        byte[] bytes = GoStrings.encode(text);
        StringBuilder out = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            if (!GoText.isSpace(b & 0xFF)) {
                out.append((char) (b & 0xFF));
            }
        }
        return out.length() == bytes.length ? text : out.toString();
    }

    private static String initials(String text) {
        StringBuilder out = new StringBuilder();
        boolean gap = true;
        for (byte b : GoStrings.encode(text)) {
            boolean space = GoText.isSpace(b & 0xFF);
            if (gap && !space) {
                out.append((char) (b & 0xFF));
            }
            gap = space;
        }
        return out.toString();
    }

    private static String wrap(byte[] text, long wanted, String lineBreak, boolean breakWords, Budget budget) {
        byte[] newLine = GoStrings.encode(lineBreak.isEmpty() ? "\n" : lineBreak);
        int width = (int) Math.max(1, Math.min(wanted, Integer.MAX_VALUE - 1));
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        budget.allocate(text.length);
        int at = 0;
        while (text.length - at > width) {
            if (text[at] == ' ') {
                at++;
                continue;
            }
            int end = at + width;
            int space = lastSpace(text, at, end);
            int next = space + 1;
            if (space < 0 && breakWords) {
                space = end;
                next = end;
            } else if (space < 0) {
                space = nextSpace(text, end);
                next = space + 1;
                if (space < 0) {
                    break;
                }
            }
            out.write(text, at, space - at);
            budget.allocate(newLine.length);
            out.writeBytes(newLine);
            at = next;
        }
        out.write(text, at, text.length - at);
        return GoStrings.decode(out.toByteArray());
    }

    private static int lastSpace(byte[] text, int from, int to) {
        for (int i = to; i >= from; i--) {
            if (text[i] == ' ') {
                return i;
            }
        }
        return -1;
    }

    private static int nextSpace(byte[] text, int from) {
        for (int i = from; i < text.length; i++) {
            if (text[i] == ' ') {
                return i;
            }
        }
        return -1;
    }
}
