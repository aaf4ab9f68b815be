package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.SyncDatabaseRef;

/** Reads and writes {@link SyncDatabaseRef}. */
public final class SyncDatabaseRefCodec extends Codec<SyncDatabaseRef> {
    public static final Codec<SyncDatabaseRef> CODEC = new SyncDatabaseRefCodec();

    private SyncDatabaseRefCodec() {
        super("SyncDatabaseRef");
    }

    @Override
    SyncDatabaseRef read(Fields fields) {
        return new SyncDatabaseRef(fields.name("key"), fields.extra(this));
    }

    @Override
    void write(SyncDatabaseRef value, FieldWriter out) {
        out.name("key", value.key());
        out.extra(value.extra());
    }
}
