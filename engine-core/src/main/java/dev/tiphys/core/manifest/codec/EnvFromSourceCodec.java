package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.EnvFromSource;

/** Reads and writes {@link EnvFromSource}. */
public final class EnvFromSourceCodec extends Codec<EnvFromSource> {
    public static final Codec<EnvFromSource> CODEC = new EnvFromSourceCodec();

    private EnvFromSourceCodec() {
        super("EnvFromSource");
    }

    @Override
    EnvFromSource read(Fields fields) {
        return new EnvFromSource(
                fields.text("prefix"),
                fields.record("configMapRef", ObjectReferenceCodec.CODEC),
                fields.record("secretRef", ObjectReferenceCodec.CODEC),
                fields.extra(this));
    }

    @Override
    void write(EnvFromSource value, FieldWriter out) {
        out.value("prefix", value.prefix());
        out.record("configMapRef", value.configMapRef(), ObjectReferenceCodec.CODEC);
        out.record("secretRef", value.secretRef(), ObjectReferenceCodec.CODEC);
        out.extra(value.extra());
    }
}
