package dev.tiphys.graph;

/** What a node stands for, with Argo's names. */
public enum NodeType {
    POD("Pod"),
    CONTAINER("Container"),
    STEPS("Steps"),
    STEP_GROUP("StepGroup"),
    DAG("DAG"),
    TASK_GROUP("TaskGroup"),
    RETRY("Retry"),
    SKIPPED("Skipped"),
    SUSPEND("Suspend"),
    HTTP("HTTP"),
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
