package dev.tiphys.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Texts by key that workflows refer to.
 *
 * @param apiVersion the API version; empty when the manifest gives none
 * @param metadata who it is
 * @param data the texts by key
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record ConfigMap(
        String apiVersion, ObjectMeta metadata, Map<String, String> data, Map<String, @Nullable Object> extra)
        implements Manifest {
    /** Copies its lists and maps. */
    public ConfigMap {
        data = Copies.map(data);
        extra = Copies.data(extra);
    }

    @Override
    public Optional<WorkflowSpec> workflowSpec() {
        return Optional.empty();
    }

    /** A ConfigMap of the current API version. */
    public ConfigMap(ObjectMeta metadata, Map<String, String> data) {
        this("v1", metadata, data, Map.of());
    }

    @Override
    public Kind kind() {
        return Kind.CONFIG_MAP;
    }
}
