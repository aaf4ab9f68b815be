package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A label of a metric.
 *
 * @param key the label's name
 * @param value its value; may hold tags
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record MetricLabel(String key, String value, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public MetricLabel {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public MetricLabel(String key, String value) {
        this(key, value, Map.of());
    }
}
