package dev.tiphys.core.expr;

/** The source is wrong: syntax, types, unknown names, or a constant part that fails. */
public final class ExprCompileException extends ExprException {
    private static final long serialVersionUID = 1;

    ExprCompileException(String message, String text, int line, int column) {
        super(message, text, line, column);
    }
}
