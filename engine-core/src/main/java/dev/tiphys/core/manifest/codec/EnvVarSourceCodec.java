package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.EnvVarSource;

/** Reads and writes {@link EnvVarSource}. */
public final class EnvVarSourceCodec extends Codec<EnvVarSource> {
    public static final Codec<EnvVarSource> CODEC = new EnvVarSourceCodec();

    private EnvVarSourceCodec() {
        super("EnvVarSource");
    }

    @Override
    EnvVarSource read(Fields fields) {
        return new EnvVarSource(
                fields.record("configMapKeyRef", KeySelectorCodec.CODEC),
                fields.record("secretKeyRef", KeySelectorCodec.CODEC),
                fields.extra(this));
    }

    @Override
    void write(EnvVarSource value, FieldWriter out) {
        out.record("configMapKeyRef", value.configMapKeyRef(), KeySelectorCodec.CODEC);
        out.record("secretKeyRef", value.secretKeyRef(), KeySelectorCodec.CODEC);
        out.extra(value.extra());
    }
}
