package dev.tiphys.manifest.spi;

import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.ManifestSource;
import dev.tiphys.manifest.ReadLimits;
import dev.tiphys.model.Manifest;
import java.util.List;

/** Reads and writes manifests; found by the service loader. Hosts call {@link dev.tiphys.manifest.Workflows}. */
public interface ManifestProvider {
    /**
     * Reads all documents of all sources. Never throws because of what it reads: whatever is wrong becomes a finding.
     *
     * @param sources where to read, in order
     * @param limits what is too much
     */
    ManifestSet read(List<ManifestSource> sources, ReadLimits limits);

    /** The manifests as YAML, one document each. */
    String toYaml(List<? extends Manifest> manifests);

    /** The manifest as JSON, indented, without a line end behind it. */
    String toJson(Manifest manifest);
}
