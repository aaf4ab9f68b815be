package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ArchiveStrategy;

/** Reads and writes {@link ArchiveStrategy}. */
public final class ArchiveStrategyCodec extends Codec<ArchiveStrategy> {
    public static final Codec<ArchiveStrategy> CODEC = new ArchiveStrategyCodec();

    private ArchiveStrategyCodec() {
        super("ArchiveStrategy");
    }

    @Override
    ArchiveStrategy read(Fields fields) {
        return new ArchiveStrategy(
                fields.record("tar", TarStrategyCodec.CODEC),
                fields.mark("none"),
                fields.mark("zip"),
                fields.extra(this));
    }

    @Override
    void write(ArchiveStrategy value, FieldWriter out) {
        out.record("tar", value.tar(), TarStrategyCodec.CODEC);
        out.mark("none", value.none());
        out.mark("zip", value.zip());
        out.extra(value.extra());
    }
}
