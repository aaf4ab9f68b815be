package dev.tiphys.manifest;

import dev.tiphys.model.Manifest;

/**
 * A manifest and where it stands.
 *
 * @param manifest what was read
 * @param source where its parts stand
 */
public record ManifestDocument(Manifest manifest, SourceMap source) {
    /** Where the document begins. */
    public Position position() {
        return source.value(DataPath.ROOT);
    }
}
