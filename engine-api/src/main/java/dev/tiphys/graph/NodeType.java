package dev.tiphys.graph;

/** What a node stands for, with Argo's names. */
public enum NodeType {
    /** One task: container, script, containerSet, resource or data. */
    POD("Pod"),
    /** One container of a containerSet, below its Pod node. */
    CONTAINER("Container"),
    /** Groups of parallel steps, one group after the other. */
    STEPS("Steps"),
    /** One group of parallel steps, or of the items of a loop in steps. */
    STEP_GROUP("StepGroup"),
    /** Tasks that depend on one another. */
    DAG("DAG"),
    /** The items of a loop in a DAG. */
    TASK_GROUP("TaskGroup"),
    /** The attempts of a template with a retryStrategy. */
    RETRY("Retry"),
    /** Something that never began: its condition was false, or it could not be made. */
    SKIPPED("Skipped"),
    /** Waits for somebody or for a time. */
    SUSPEND("Suspend"),
    /** One task: an HTTP request. */
    HTTP("HTTP"),
    /** One task: for an executor plugin. */
    PLUGIN("Plugin");

    private final String text;

    NodeType(String text) {
        this.text = text;
    }

    /** Argo's spelling, as it stands in status JSON. */
    public String text() {
        return text;
    }

    /** Whether the node is one task for an executor. */
    public boolean isTask() {
        return this == POD || this == HTTP || this == PLUGIN;
    }

    /**
     * The type with Argo's spelling.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static NodeType of(String text) {
        for (NodeType type : values()) {
            if (type.text.equals(text)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no node type is called '" + text + "'");
    }

    @Override
    public String toString() {
        return text;
    }
}
