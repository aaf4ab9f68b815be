package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where outputs are kept for {@link Memoize}.
 *
 * @param configMap the config map; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Cache(@Nullable ObjectReference configMap, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Cache {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Cache(@Nullable ObjectReference configMap) {
        this(configMap, Map.of());
    }
}
