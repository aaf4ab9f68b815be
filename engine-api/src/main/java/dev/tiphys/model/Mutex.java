package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mutex.
 *
 * @param name the name; may hold tags; null when the manifest does not say
 * @param namespace the namespace; null means the workflow's own
 * @param database whether it is kept in a database
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Mutex(
        @Nullable String name, @Nullable String namespace, boolean database, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Mutex {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Mutex(@Nullable String name, @Nullable String namespace, boolean database) {
        this(name, namespace, database, Map.of());
    }
}
