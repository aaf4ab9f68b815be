package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Earlier outputs of a template, used again.
 *
 * @param key the key; may hold tags
 * @param cache where the outputs are kept; null when the manifest does not say
 * @param maxAge how old they may be, such as {@code 180s}; null means any age
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Memoize(
        String key, @Nullable Cache cache, @Nullable String maxAge, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Memoize {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Memoize(String key, @Nullable Cache cache, @Nullable String maxAge) {
        this(key, cache, maxAge, Map.of());
    }
}
