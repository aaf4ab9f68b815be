package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ManifestFrom;

/** Reads and writes {@link ManifestFrom}. */
public final class ManifestFromCodec extends Codec<ManifestFrom> {
    public static final Codec<ManifestFrom> CODEC = new ManifestFromCodec();

    private ManifestFromCodec() {
        super("ManifestFrom");
    }

    @Override
    ManifestFrom read(Fields fields) {
        return new ManifestFrom(fields.record("artifact", ArtifactCodec.CODEC), fields.extra(this));
    }

    @Override
    void write(ManifestFrom value, FieldWriter out) {
        out.record("artifact", value.artifact(), ArtifactCodec.CODEC);
        out.extra(value.extra());
    }
}
