package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.SemaphoreRef;

/** Reads and writes {@link SemaphoreRef}. */
public final class SemaphoreRefCodec extends Codec<SemaphoreRef> {
    public static final Codec<SemaphoreRef> CODEC = new SemaphoreRefCodec();

    private SemaphoreRefCodec() {
        super("SemaphoreRef");
    }

    @Override
    SemaphoreRef read(Fields fields) {
        return new SemaphoreRef(
                fields.record("configMapKeyRef", KeySelectorCodec.CODEC),
                fields.text("namespace"),
                fields.record("database", SyncDatabaseRefCodec.CODEC),
                fields.extra(this));
    }

    @Override
    void write(SemaphoreRef value, FieldWriter out) {
        out.record("configMapKeyRef", value.configMapKeyRef(), KeySelectorCodec.CODEC);
        out.value("namespace", value.namespace());
        out.record("database", value.database(), SyncDatabaseRefCodec.CODEC);
        out.extra(value.extra());
    }
}
