package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that goes up and down.
 *
 * @param value the value; may hold tags
 * @param realtime whether it is emitted while the node runs; null means no
 * @param operation Set (when null), Add or Sub
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Gauge(
        String value, @Nullable Boolean realtime, @Nullable String operation, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Gauge {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Gauge(String value, @Nullable Boolean realtime, @Nullable String operation) {
        this(value, realtime, operation, Map.of());
    }
}
