package dev.tiphys.core.golang;

/**
 * A Go function returned an error or panicked: the evaluation that called it ends with this message. Cheap: it has no
 * stack trace, for a failing expression is an outcome and no defect.
 */
public final class GoException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message Go's text */
    public GoException(String message) {
        super(message, null, false, false);
    }

    /** The text; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
