package dev.tiphys.core.expr;

/** The evaluation failed. */
public final class ExprRuntimeException extends ExprException {
    private static final long serialVersionUID = 1;

    ExprRuntimeException(String message, String text, int line, int column) {
        super(message, text, line, column);
    }
}
