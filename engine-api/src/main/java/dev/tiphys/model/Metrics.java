package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Metrics to emit.
 *
 * @param prometheus the metrics, in the manifest's order
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Metrics(List<Prometheus> prometheus, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Metrics {
        prometheus = List.copyOf(prometheus);
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Metrics(List<Prometheus> prometheus) {
        this(prometheus, Map.of());
    }
}
