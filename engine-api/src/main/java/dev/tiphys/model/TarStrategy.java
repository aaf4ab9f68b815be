package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An artifact packed as tar.
 *
 * @param compressionLevel gzip level: 0 is none, 9 is best, -1 is the default; null is the default too
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record TarStrategy(@Nullable Integer compressionLevel, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public TarStrategy {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public TarStrategy(@Nullable Integer compressionLevel) {
        this(compressionLevel, Map.of());
    }
}
