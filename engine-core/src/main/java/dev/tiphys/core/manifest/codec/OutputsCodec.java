package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Outputs;

/** Reads and writes {@link Outputs}. */
public final class OutputsCodec extends Codec<Outputs> {
    public static final Codec<Outputs> CODEC = new OutputsCodec();

    private OutputsCodec() {
        super("Outputs");
    }

    @Override
    Outputs read(Fields fields) {
        return new Outputs(
                fields.records("parameters", ParameterCodec.CODEC),
                fields.records("artifacts", ArtifactCodec.CODEC),
                fields.rawText("result"),
                fields.rawText("exitCode"),
                fields.extra(this));
    }

    @Override
    void write(Outputs value, FieldWriter out) {
        out.records("parameters", value.parameters(), ParameterCodec.CODEC);
        out.records("artifacts", value.artifacts(), ArtifactCodec.CODEC);
        out.value("result", value.result());
        out.value("exitCode", value.exitCode());
        out.extra(value.extra());
    }
}
