package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Memoize;

/** Reads and writes {@link Memoize}. */
public final class MemoizeCodec extends Codec<Memoize> {
    public static final Codec<Memoize> CODEC = new MemoizeCodec();

    private MemoizeCodec() {
        super("Memoize");
    }

    @Override
    Memoize read(Fields fields) {
        return new Memoize(
                fields.name("key"),
                fields.record("cache", CacheCodec.CODEC),
                fields.text("maxAge"),
                fields.extra(this));
    }

    @Override
    void write(Memoize value, FieldWriter out) {
        out.name("key", value.key());
        out.record("cache", value.cache(), CacheCodec.CODEC);
        out.value("maxAge", value.maxAge());
        out.extra(value.extra());
    }
}
