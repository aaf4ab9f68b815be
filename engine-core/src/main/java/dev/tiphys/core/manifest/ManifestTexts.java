package dev.tiphys.core.manifest;

import dev.tiphys.core.manifest.codec.ManifestCodecs;
import dev.tiphys.core.manifest.text.JsonText;
import dev.tiphys.core.manifest.text.YamlText;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.ManifestSource;
import dev.tiphys.manifest.ReadLimits;
import dev.tiphys.manifest.spi.ManifestProvider;
import dev.tiphys.model.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and writes manifests for the API. */
public final class ManifestTexts implements ManifestProvider {
    @Override
    public ManifestSet read(List<ManifestSource> sources, ReadLimits limits) {
        ManifestReader reader = new ManifestReader(limits);
        sources.forEach(reader::read);
        return reader.result();
    }

    @Override
    public String toYaml(List<? extends Manifest> manifests) {
        List<Map<String, ?>> documents = new ArrayList<>();
        manifests.forEach(manifest -> documents.add(ManifestCodecs.encode(manifest)));
        return YamlText.write(documents);
    }

    @Override
    public String toJson(Manifest manifest) {
        return JsonText.indented(ManifestCodecs.encode(manifest));
    }
}
