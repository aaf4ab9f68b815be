package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The WorkflowTemplate or ClusterWorkflowTemplate that a workflow runs as a whole.
 *
 * @param name the object's name; null when the manifest does not say
 * @param clusterScope whether it is a ClusterWorkflowTemplate
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record WorkflowTemplateRef(@Nullable String name, boolean clusterScope, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public WorkflowTemplateRef {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public WorkflowTemplateRef(@Nullable String name, boolean clusterScope) {
        this(name, clusterScope, Map.of());
    }
}
