package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.RawArtifact;

/** Reads and writes {@link RawArtifact}. */
public final class RawArtifactCodec extends Codec<RawArtifact> {
    public static final Codec<RawArtifact> CODEC = new RawArtifactCodec();

    private RawArtifactCodec() {
        super("RawArtifact");
    }

    @Override
    RawArtifact read(Fields fields) {
        return new RawArtifact(fields.name("data"), fields.extra(this));
    }

    @Override
    void write(RawArtifact value, FieldWriter out) {
        out.name("data", value.data());
        out.extra(value.extra());
    }
}
