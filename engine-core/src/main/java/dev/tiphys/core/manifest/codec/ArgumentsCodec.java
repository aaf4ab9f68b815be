package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Arguments;

/** Reads and writes {@link Arguments}. */
public final class ArgumentsCodec extends Codec<Arguments> {
    public static final Codec<Arguments> CODEC = new ArgumentsCodec();

    private ArgumentsCodec() {
        super("Arguments");
    }

    @Override
    Arguments read(Fields fields) {
        return new Arguments(
                fields.records("parameters", ParameterCodec.CODEC),
                fields.records("artifacts", ArtifactCodec.CODEC),
                fields.extra(this));
    }

    @Override
    void write(Arguments value, FieldWriter out) {
        out.records("parameters", value.parameters(), ParameterCodec.CODEC);
        out.records("artifacts", value.artifacts(), ArtifactCodec.CODEC);
        out.extra(value.extra());
    }
}
