package dev.tiphys.executors.artifacts;

/** An artifact that cannot be saved or loaded; the message says which and why. */
public final class ArtifactException extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean missing;

    private ArtifactException(String message, boolean missing) {
        super(message);
        this.missing = missing;
    }

    /** Something is wrong with it. */
    static ArtifactException because(String message) {
        return new ArtifactException(message, false);
    }

    /** It is not there. */
    static ArtifactException missing(String message) {
        return new ArtifactException(message, true);
    }

    /** Whether it is just not there, which an optional artifact may be. */
    public boolean isMissing() {
        return missing;
    }
}
