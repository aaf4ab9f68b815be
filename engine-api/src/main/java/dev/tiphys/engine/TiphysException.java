package dev.tiphys.engine;

import org.jspecify.annotations.Nullable;

/**
 * The root of the engine's own exceptions. Failing tasks never throw; misuse by a caller is an {@link
 * IllegalArgumentException}.
 */
public class TiphysException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    /**
     * @param code a stable word for programs
     * @param message what is wrong, for people
     * @param cause what led to it, or null
     */
    protected TiphysException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** A stable word for programs, such as {@code operation-refused}. */
    public String code() {
        return code;
    }
}
