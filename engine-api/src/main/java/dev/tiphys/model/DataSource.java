package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the list of a data template comes from.
 *
 * @param artifactPaths the artifact whose paths are listed; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record DataSource(@Nullable Artifact artifactPaths, Map<String, @Nullable Object> extra) {
    /** Nothing at all. */
    public static final DataSource EMPTY = new DataSource(null, Map.of());

    /** Copies its lists and maps. */
    public DataSource {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public DataSource(@Nullable Artifact artifactPaths) {
        this(artifactPaths, Map.of());
    }
}
