package dev.tiphys.core.when;

import java.io.Serial;

/** A condition cannot be read or evaluated. The message is Argo's. Cheap: no stack trace, for it is an outcome. */
public final class WhenException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** How far the condition came. */
    public enum Stage {
        /** The text is no expression. */
        PARSE("parse"),
        /** It is none any more once bare words are strings. */
        TOKENS("tokens"),
        /** An operator met a value that it cannot use. */
        EVALUATE("evaluate"),
        /** The result is not a boolean. */
        RESULT("result");

        private final String text;

        Stage(String text) {
            this.text = text;
        }

        /** The stage's name in lower case. */
        public String text() {
            return text;
        }
    }

    private final Stage stage;
    private final String reason;

    private WhenException(Stage stage, String reason, String message) {
        super(message, null, false, false);
        this.stage = stage;
        this.reason = reason;
    }

    static WhenException of(Stage stage, String when, String reason) {
        String message = switch (stage) {
            case PARSE -> "Invalid 'when' expression '" + when + "': " + reason + hint(reason);
            case TOKENS -> "Failed to parse 'when' expression '" + when + "': " + reason;
            // Argo's spelling.
            case EVALUATE -> "Failed to evaluate 'when' expresion '" + when + "': " + reason;
            case RESULT -> reason;
        };
        return new WhenException(stage, reason, message);
    }

    private static String hint(String reason) {
        return reason.contains("Invalid token") ? " (hint: try wrapping the affected expression in quotes (\"))" : "";
    }

    /** The same for another text of the condition. */
    WhenException about(String when) {
        return of(stage, when, reason);
    }

    /** How far the condition came. */
    public Stage stage() {
        return stage;
    }

    /** The message without what Argo puts around it. */
    public String reason() {
        return reason;
    }

    /** Argo's message; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
