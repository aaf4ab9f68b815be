package dev.tiphys.core.plan;

/** Something in a manifest that cannot be used, or a text that cannot be resolved: an outcome of a node, not a fault of ours. */
public final class PlanException extends Exception {
    private static final long serialVersionUID = 1L;

    public PlanException(String message) {
        super(message, null, false, false);
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
