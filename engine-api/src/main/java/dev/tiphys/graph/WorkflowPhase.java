package dev.tiphys.graph;

/** The phase of a workflow run, with Argo's names. */
public enum WorkflowPhase {
    /** Nothing was decided yet. */
    UNKNOWN(""),
    /** Waits for a lock. */
    PENDING("Pending"),
    /** Has begun and not ended. */
    RUNNING("Running"),
    /** Has ended well. */
    SUCCEEDED("Succeeded"),
    /** The work of a task failed. */
    FAILED("Failed"),
    /** Something around the work went wrong. */
    ERROR("Error");

    private final String text;

    WorkflowPhase(String text) {
        this.text = text;
    }

    /** Argo's spelling; empty for {@link #UNKNOWN}. */
    public String text() {
        return text;
    }

    /** Succeeded, Failed or Error. */
    public boolean isFinal() {
        return compareTo(SUCCEEDED) >= 0;
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
    public static WorkflowPhase of(String text) {
        for (WorkflowPhase phase : values()) {
            if (phase.text.equals(text)) {
                return phase;
            }
        }
        throw new IllegalArgumentException("no workflow phase is called '" + text + "'");
    }

    @Override
    public String toString() {
        return text;
    }
}
