package dev.tiphys.core.manifest;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its documents, at lines of three or more dashes, before it is parsed: one bad document spoils no other. */
final class Chunks {
    private Chunks() {}

    /**
     * A document of a text.
     *
     * @param text the document, with the line that separates it from the one before
     * @param linesBefore how many lines of the whole text come before it
     */
    record Chunk(String text, int linesBefore) {}

    static List<Chunk> of(String text) {
        List<Chunk> chunks = new ArrayList<>();
        int start = 0;
        int startLine = 0;
        int line = 0;
        for (int at = 0; at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            if (isSeparator(text, at, next)) {
                add(chunks, text.substring(start, at), startLine);
                boolean moreDashes = text.startsWith("----", at);
                start = moreDashes ? next : at;
                startLine = moreDashes ? line + 1 : line;
            }
            at = next;
        }
        add(chunks, text.substring(start), startLine);
        return chunks;
    }

    private static void add(List<Chunk> chunks, String text, int linesBefore) {
        String document = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int secondLine = document.indexOf('\n') + 1;
        if (document.startsWith("---") && document.startsWith("\uFEFF", secondLine)) {
            document = document.substring(0, secondLine) + document.substring(secondLine + 1);
        }
        if (!document.isBlank()) {
            chunks.add(new Chunk(document, linesBefore));
        }
    }

    private static boolean isSeparator(String text, int from, int to) {
        if (!text.startsWith("---", from)) {
            return false;
        }
        int at = from + 3;
        if (at < to && text.charAt(at) == '-') {
            while (at < to && text.charAt(at) == '-') {
                at++;
            }
            return isBlank(text, at, to);
        }
        return at >= to || Character.isWhitespace(text.charAt(at));
    }

    private static boolean isBlank(String text, int from, int to) {
        return text.substring(from, to).isBlank();
    }
}
