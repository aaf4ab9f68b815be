package dev.tiphys.core.plan;

/** Something in a manifest that cannot be used, or a text that cannot be resolved: an outcome of a node, not a fault of ours. */
public final class PlanException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean expansion;

    public PlanException(String message) {
        this(message, false);
    }

    private PlanException(String message, boolean expansion) {
        super(message, null, false, false);
        this.expansion = expansion;
    }

    /** A loop's items cannot be made out, though all names could be resolved. */
    public static PlanException ofExpansion(String message) {
        return new PlanException(message, true);
    }

    /** Whether it is about a loop's items rather than about a reference. */
    public boolean isExpansion() {
        return expansion;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
