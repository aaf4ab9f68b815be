package dev.tiphys.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object that a manifest describes. Immutable; equal when all of its contents are. */
public sealed interface Manifest permits Workflow, WorkflowTemplate, ClusterWorkflowTemplate, CronWorkflow, ConfigMap {
    /** What kind of object. */
    Kind kind();

    /** The API version; empty when the manifest gives none. */
    String apiVersion();

    /** Who it is. */
    ObjectMeta metadata();

    /** What else the manifest says at the top, by key; written back unchanged. */
    Map<String, @Nullable Object> extra();

    /** The spec with the templates; a config map has none. */
    Optional<WorkflowSpec> workflowSpec();
}
