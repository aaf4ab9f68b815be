package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that only goes up.
 *
 * @param value by how much; may hold tags
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Counter(String value, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Counter {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Counter(String value) {
        this(value, Map.of());
    }
}
