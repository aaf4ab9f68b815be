package dev.tiphys.graph;

/** The phase of a node, with Argo's names. */
public enum NodePhase {
    /** Waits to be started: for its executor, a lock or a back-off. */
    PENDING("Pending"),
    /** Has begun and not ended. */
    RUNNING("Running"),
    /** Has ended well. */
    SUCCEEDED("Succeeded"),
    /** Its condition was false. */
    SKIPPED("Skipped"),
    /** Its own work failed. */
    FAILED("Failed"),
    /** Something around its work went wrong. */
    ERROR("Error"),
    /** What it depends on ended in a way that rules it out. */
    OMITTED("Omitted");

    private final String text;

    NodePhase(String text) {
        this.text = text;
    }

    /** Argo's spelling, as it stands in manifests and status JSON. */
    public String text() {
        return text;
    }

    /** Whether the node has ended, in whatever way; a ready daemon counts as fulfilled, too, but its phase alone does not say so. */
    public boolean isFinal() {
        return compareTo(SUCCEEDED) >= 0;
    }

    /** Succeeded, Failed or Error: something ran and ended. */
    public boolean isCompleted() {
        return this == SUCCEEDED || this == FAILED || this == ERROR;
    }

    /** Failed or Error. */
    public boolean isFailure() {
        return this == FAILED || this == ERROR;
    }

    /**
     * The phase with Argo's spelling.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static NodePhase of(String text) {
        for (NodePhase phase : values()) {
            if (phase.text.equals(text)) {
                return phase;
            }
        }
        throw new IllegalArgumentException("no node phase is called '" + text + "'");
    }

    @Override
    public String toString() {
        return text;
    }
}
