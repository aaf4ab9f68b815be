package dev.tiphys.core.plan;

import dev.tiphys.core.template.TemplateException;

/** Something in a manifest that cannot be used, or a text that cannot be resolved: an outcome of a node, not a fault of ours. */
public final class PlanException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What it is about, where that makes a difference. */
    public enum Kind {
        /** Anything else. */
        OTHER,
        /** A loop's items cannot be made out, though all names could be resolved. */
        EXPANSION,
        /** A name that belongs to the engine is not there. */
        MISSING,
        /** An expression whose names are there fails. */
        EXPRESSION,
        /** A ConfigMap is not there, or has no such key. */
        NOT_FOUND
    }

    private final Kind kind;

    public PlanException(String message) {
        this(Kind.OTHER, message);
    }

    public PlanException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** A text that cannot be filled in. */
    static PlanException of(TemplateException e) {
        return new PlanException(
                switch (e.kind()) {
                    case MISSING -> Kind.MISSING;
                    case EXPRESSION -> Kind.EXPRESSION;
                    case ABSENT, NOT_TEXT, UNCLOSED, INVALID_JSON -> Kind.OTHER;
                },
                e.getMessage());
    }

    /** A loop's items cannot be made out, though all names could be resolved. */
    public static PlanException ofExpansion(String message) {
        return new PlanException(Kind.EXPANSION, message);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it is about a loop's items rather than about a reference. */
    public boolean isExpansion() {
        return kind == Kind.EXPANSION;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
