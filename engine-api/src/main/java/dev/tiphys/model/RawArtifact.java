package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An artifact whose content lies in the manifest.
 *
 * @param data the content; may hold tags
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record RawArtifact(String data, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public RawArtifact {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public RawArtifact(String data) {
        this(data, Map.of());
    }
}
