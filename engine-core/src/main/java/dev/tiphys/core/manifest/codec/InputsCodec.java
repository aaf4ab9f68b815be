package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Inputs;

/** Reads and writes {@link Inputs}. */
public final class InputsCodec extends Codec<Inputs> {
    public static final Codec<Inputs> CODEC = new InputsCodec();

    private InputsCodec() {
        super("Inputs");
    }

    @Override
    Inputs read(Fields fields) {
        return new Inputs(
                fields.records("parameters", ParameterCodec.CODEC),
                fields.records("artifacts", ArtifactCodec.CODEC),
                fields.extra(this));
    }

    @Override
    void write(Inputs value, FieldWriter out) {
        out.records("parameters", value.parameters(), ParameterCodec.CODEC);
        out.records("artifacts", value.artifacts(), ArtifactCodec.CODEC);
        out.extra(value.extra());
    }
}
