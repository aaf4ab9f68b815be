package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an artifact is packed. A good manifest sets one.
 *
 * @param tar as a tar file; null when the manifest does not say
 * @param none not packed at all
 * @param zip as a zip file
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record ArchiveStrategy(
        @Nullable TarStrategy tar, boolean none, boolean zip, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public ArchiveStrategy {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public ArchiveStrategy(@Nullable TarStrategy tar, boolean none, boolean zip) {
        this(tar, none, zip, Map.of());
    }
}
