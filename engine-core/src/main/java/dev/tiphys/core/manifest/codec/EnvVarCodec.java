package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.EnvVar;

/** Reads and writes {@link EnvVar}. */
public final class EnvVarCodec extends Codec<EnvVar> {
    public static final Codec<EnvVar> CODEC = new EnvVarCodec();

    private EnvVarCodec() {
        super("EnvVar");
    }

    @Override
    EnvVar read(Fields fields) {
        return new EnvVar(
                fields.name("name"),
                fields.text("value"),
                fields.record("valueFrom", EnvVarSourceCodec.CODEC),
                fields.extra(this));
    }

    @Override
    void write(EnvVar value, FieldWriter out) {
        out.name("name", value.name());
        out.value("value", value.value());
        out.record("valueFrom", value.valueFrom(), EnvVarSourceCodec.CODEC);
        out.extra(value.extra());
    }
}
