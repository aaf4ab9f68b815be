package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A semaphore in a database.
 *
 * @param key the semaphore's name
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record SyncDatabaseRef(String key, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public SyncDatabaseRef {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public SyncDatabaseRef(String key) {
        this(key, Map.of());
    }
}
