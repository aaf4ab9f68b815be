package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the object of a resource template comes from.
 *
 * @param artifact the artifact that holds it; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record ManifestFrom(@Nullable Artifact artifact, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public ManifestFrom {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public ManifestFrom(@Nullable Artifact artifact) {
        this(artifact, Map.of());
    }
}
