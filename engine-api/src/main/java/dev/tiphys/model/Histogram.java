package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A distribution of values.
 *
 * @param value the value; may hold tags
 * @param buckets upper bounds, as the manifest writes the numbers
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Histogram(String value, List<String> buckets, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Histogram {
        buckets = List.copyOf(buckets);
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Histogram(String value, List<String> buckets) {
        this(value, buckets, Map.of());
    }
}
