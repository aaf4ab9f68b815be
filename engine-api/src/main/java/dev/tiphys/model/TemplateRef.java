package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template of a WorkflowTemplate or ClusterWorkflowTemplate.
 *
 * @param name the name of the object that holds the template; null when the manifest does not say
 * @param template the template's name in it; null when the manifest does not say
 * @param clusterScope whether the object is a ClusterWorkflowTemplate
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record TemplateRef(
        @Nullable String name, @Nullable String template, boolean clusterScope, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public TemplateRef {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public TemplateRef(@Nullable String name, @Nullable String template, boolean clusterScope) {
        this(name, template, clusterScope, Map.of());
    }
}
