package dev.tiphys.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workflow.
 *
 * @param apiVersion the API version; empty when the manifest gives none
 * @param metadata who it is
 * @param spec what it runs
 * @param status what has happened, as data; null when it never ran
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Workflow(
        String apiVersion,
        ObjectMeta metadata,
        WorkflowSpec spec,
        @Nullable Map<String, @Nullable Object> status,
        Map<String, @Nullable Object> extra)
        implements Manifest {
    /** Copies its lists and maps. */
    public Workflow {
        status = status == null ? null : Copies.data(status);
        extra = Copies.data(extra);
    }

    /** The same with another spec. */
    public Workflow withSpec(WorkflowSpec newSpec) {
        return new Workflow(apiVersion, metadata, newSpec, status, extra);
    }

    /** The same with other metadata. */
    public Workflow withMetadata(ObjectMeta newMetadata) {
        return new Workflow(apiVersion, newMetadata, spec, status, extra);
    }

    /** The same with another status; null for none. */
    public Workflow withStatus(@Nullable Map<String, @Nullable Object> newStatus) {
        return new Workflow(apiVersion, metadata, spec, newStatus, extra);
    }

    @Override
    public Optional<WorkflowSpec> workflowSpec() {
        return Optional.of(spec);
    }

    /** A Workflow of the current API version. */
    public Workflow(ObjectMeta metadata, WorkflowSpec spec) {
        this("argoproj.io/v1alpha1", metadata, spec, null, Map.of());
    }

    @Override
    public Kind kind() {
        return Kind.WORKFLOW;
    }
}
