package dev.tiphys.core.when;

import java.util.List;

/** The characters of a condition. A tag is one character beyond Unicode, which no text can contain. */
final class Source {
    private static final int FIRST_TAG = Character.MAX_CODE_POINT + 1;

    private final int[] characters;
    private final boolean hasTags;
    private int position;

    private Source(int[] characters, boolean hasTags) {
        this.characters = characters;
        this.hasTags = hasTags;
    }

    static Source of(String text) {
        return new Source(text.codePoints().toArray(), false);
    }

    /** A text with tags: the i-th tag stands behind the i-th literal. */
    static Source of(List<String> literals) {
        int length = literals.size() - 1;
        for (String literal : literals) {
            length += literal.codePointCount(0, literal.length());
        }
        int[] characters = new int[length];
        int at = 0;
        for (int i = 0; i < literals.size(); i++) {
            if (i > 0) {
                characters[at++] = FIRST_TAG + i - 1;
            }
            for (int c : literals.get(i).codePoints().toArray()) {
                characters[at++] = c;
            }
        }
        return new Source(characters, literals.size() > 1);
    }

    static boolean isTag(int character) {
        return character >= FIRST_TAG;
    }

    static int tagIndex(int character) {
        return character - FIRST_TAG;
    }

    boolean hasTags() {
        return hasTags;
    }

    boolean hasMore() {
        return position < characters.length;
    }

    int read() {
        if (position >= characters.length) {
            throw new WhenFailure("a backslash at the end has nothing to escape");
        }
        return characters[position++];
    }

    void back() {
        position--;
    }

    void skip() {
        position++;
    }

    int position() {
        return position;
    }

    /** The character at a position, or -1 behind the end. */
    int peek(int at) {
        return at < characters.length ? characters[at] : -1;
    }
}
