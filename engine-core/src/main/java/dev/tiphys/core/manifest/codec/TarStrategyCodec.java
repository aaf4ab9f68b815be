package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.TarStrategy;

/** Reads and writes {@link TarStrategy}. */
public final class TarStrategyCodec extends Codec<TarStrategy> {
    public static final Codec<TarStrategy> CODEC = new TarStrategyCodec();

    private TarStrategyCodec() {
        super("TarStrategy");
    }

    @Override
    TarStrategy read(Fields fields) {
        return new TarStrategy(fields.int32("compressionLevel"), fields.extra(this));
    }

    @Override
    void write(TarStrategy value, FieldWriter out) {
        out.int32("compressionLevel", value.compressionLevel());
        out.extra(value.extra());
    }
}
