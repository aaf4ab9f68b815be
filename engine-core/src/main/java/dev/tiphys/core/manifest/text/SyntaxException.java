package dev.tiphys.core.manifest.text;

import org.jspecify.annotations.Nullable;

/** A text that cannot be read as a document. */
public final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final @Nullable String suggestion;
    private final int line;
    private final int column;

    /**
     * @param code the finding's code
     * @param message what is wrong
     * @param suggestion what to do about it, or null
     * @param line line from 1, 0 when unknown
     * @param column column from 1, 0 when unknown
     */
    public SyntaxException(String code, String message, @Nullable String suggestion, int line, int column) {
        super(message);
        this.code = code;
        this.suggestion = suggestion;
        this.line = line;
        this.column = column;
    }

    public String code() {
        return code;
    }

    /** What is wrong; never null. */
    public String message() {
        return String.valueOf(getMessage());
    }

    public @Nullable String suggestion() {
        return suggestion;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
