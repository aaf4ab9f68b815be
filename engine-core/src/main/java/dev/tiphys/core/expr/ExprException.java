package dev.tiphys.core.expr;

/**
 * An expression failed. The message is Go's: the text, {@code (line:column)}, then the source line and a caret under
 * the place. Cheap: no stack trace, for a failing expression is an outcome and no defect.
 */
public abstract sealed class ExprException extends RuntimeException permits ExprCompileException, ExprRuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;
    private final int line;
    private final int column;

    ExprException(String message, String text, int line, int column) {
        super(message, null, false, false);
        this.text = text;
        this.line = line;
        this.column = column;
    }

    /** The message without position and picture. */
    public String text() {
        return text;
    }

    /** From 1; 0 when the failure has no place. */
    public int line() {
        return line;
    }

    /** From 1, in characters. */
    public int column() {
        return column;
    }
}
