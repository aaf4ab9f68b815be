package dev.tiphys.core.golang;

/** A place in a text that is being read. */
final class TextCursor {
    private final String text;
    private int at;

    /** The text does not go on as it should. */
    static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1;

        Mismatch() {
            super(null, null, false, false);
        }
    }

    TextCursor(String text) {
        this.text = text;
    }

    int position() {
        return at;
    }

    /** The text from a position on. */
    String from(int position) {
        return text.substring(position);
    }

    int length() {
        return text.length() - at;
    }

    boolean isEmpty() {
        return at == text.length();
    }

    char charAt(int i) {
        return text.charAt(at + i);
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    boolean digitAt(int i) {
        return i < length() && isDigit(charAt(i));
    }

    void skip(int count) {
        at += count;
    }

    String take(int count) throws Mismatch {
        if (length() < count) {
            throw new Mismatch();
        }
        at += count;
        return text.substring(at - count, at);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
