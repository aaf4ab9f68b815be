package dev.tiphys.core.template;

import java.io.Serial;

/** A text cannot be filled in. The message is Argo's. Cheap: no stack trace, for it is an outcome. */
public final class TemplateException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** A name that must be resolved is not there. */
        MISSING,
        /** A name is there, but has no value: the output of a skipped node without a default. */
        ABSENT,
        /** A simple tag names something that is no text. */
        NOT_TEXT,
        /** An expression does not compile, fails, gives nothing, or gives what JSON cannot hold. */
        EXPRESSION,
        /** A tag has no end. */
        UNCLOSED,
        /** Argo's result is no JSON any more; happens only where Argo is imitated to the letter. */
        INVALID_JSON
    }

    private final Kind kind;

    TemplateException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Argo's message; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
