package dev.tiphys.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Templates that workflows of the same namespace use.
 *
 * @param apiVersion the API version; empty when the manifest gives none
 * @param metadata who it is
 * @param spec the templates, and what a workflow takes when it runs this as a whole
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record WorkflowTemplate(
        String apiVersion, ObjectMeta metadata, WorkflowSpec spec, Map<String, @Nullable Object> extra)
        implements Manifest {
    /** Copies its lists and maps. */
    public WorkflowTemplate {
        extra = Copies.data(extra);
    }

    @Override
    public Optional<WorkflowSpec> workflowSpec() {
        return Optional.of(spec);
    }

    /** A WorkflowTemplate of the current API version. */
    public WorkflowTemplate(ObjectMeta metadata, WorkflowSpec spec) {
        this("argoproj.io/v1alpha1", metadata, spec, Map.of());
    }

    @Override
    public Kind kind() {
        return Kind.WORKFLOW_TEMPLATE;
    }
}
