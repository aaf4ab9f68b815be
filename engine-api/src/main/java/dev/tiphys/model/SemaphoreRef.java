package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A semaphore.
 *
 * @param configMapKeyRef key of the config map that holds the number of places; null when the manifest does not say
 * @param namespace the config map's namespace; null means the workflow's own
 * @param database or a semaphore in a database; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record SemaphoreRef(
        @Nullable KeySelector configMapKeyRef,
        @Nullable String namespace,
        @Nullable SyncDatabaseRef database,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public SemaphoreRef {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public SemaphoreRef(
            @Nullable KeySelector configMapKeyRef, @Nullable String namespace, @Nullable SyncDatabaseRef database) {
        this(configMapKeyRef, namespace, database, Map.of());
    }
}
