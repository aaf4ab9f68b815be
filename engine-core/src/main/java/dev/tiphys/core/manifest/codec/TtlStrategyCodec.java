package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.TtlStrategy;

/** Reads and writes {@link TtlStrategy}. */
public final class TtlStrategyCodec extends Codec<TtlStrategy> {
    public static final Codec<TtlStrategy> CODEC = new TtlStrategyCodec();

    private TtlStrategyCodec() {
        super("TtlStrategy");
    }

    @Override
    TtlStrategy read(Fields fields) {
        return new TtlStrategy(
                fields.int32("secondsAfterCompletion"),
                fields.int32("secondsAfterSuccess"),
                fields.int32("secondsAfterFailure"),
                fields.extra(this));
    }

    @Override
    void write(TtlStrategy value, FieldWriter out) {
        out.int32("secondsAfterCompletion", value.secondsAfterCompletion());
        out.int32("secondsAfterSuccess", value.secondsAfterSuccess());
        out.int32("secondsAfterFailure", value.secondsAfterFailure());
        out.extra(value.extra());
    }
}
