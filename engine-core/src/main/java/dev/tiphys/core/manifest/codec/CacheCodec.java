package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Cache;

/** Reads and writes {@link Cache}. */
public final class CacheCodec extends Codec<Cache> {
    public static final Codec<Cache> CODEC = new CacheCodec();

    private CacheCodec() {
        super("Cache");
    }

    @Override
    Cache read(Fields fields) {
        return new Cache(fields.record("configMap", ObjectReferenceCodec.CODEC), fields.extra(this));
    }

    @Override
    void write(Cache value, FieldWriter out) {
        out.record("configMap", value.configMap(), ObjectReferenceCodec.CODEC);
        out.extra(value.extra());
    }
}
