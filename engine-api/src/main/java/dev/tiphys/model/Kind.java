package dev.tiphys.model;

import java.util.Optional;

/** The kinds of objects that are read. */
public enum Kind {
    /** {@link Workflow}. */
    WORKFLOW("Workflow"),
    /** {@link WorkflowTemplate}. */
    WORKFLOW_TEMPLATE("WorkflowTemplate"),
    /** {@link ClusterWorkflowTemplate}. */
    CLUSTER_WORKFLOW_TEMPLATE("ClusterWorkflowTemplate"),
    /** {@link CronWorkflow}. */
    CRON_WORKFLOW("CronWorkflow"),
    /** {@link ConfigMap}. */
    CONFIG_MAP("ConfigMap");

    private final String text;

    Kind(String text) {
        this.text = text;
    }

    /** The word in the manifest. */
    public String text() {
        return text;
    }

    /** The kind that a manifest calls so, in exactly these letters. */
    public static Optional<Kind> of(String text) {
        for (Kind kind : values()) {
            if (kind.text.equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
