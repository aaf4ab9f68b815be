package dev.tiphys.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workflow that starts at given times.
 *
 * @param apiVersion the API version; empty when the manifest gives none
 * @param metadata who it is
 * @param spec when and what
 * @param status what has happened, as data; null when nothing has
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record CronWorkflow(
        String apiVersion,
        ObjectMeta metadata,
        CronWorkflowSpec spec,
        @Nullable Map<String, @Nullable Object> status,
        Map<String, @Nullable Object> extra)
        implements Manifest {
    /** Copies its lists and maps. */
    public CronWorkflow {
        status = status == null ? null : Copies.data(status);
        extra = Copies.data(extra);
    }

    @Override
    public Optional<WorkflowSpec> workflowSpec() {
        return Optional.of(spec.workflowSpec());
    }

    /** A CronWorkflow of the current API version. */
    public CronWorkflow(ObjectMeta metadata, CronWorkflowSpec spec) {
        this("argoproj.io/v1alpha1", metadata, spec, null, Map.of());
    }

    @Override
    public Kind kind() {
        return Kind.CRON_WORKFLOW;
    }
}
