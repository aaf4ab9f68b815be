package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.StopStrategy;

/** Reads and writes {@link StopStrategy}. */
public final class StopStrategyCodec extends Codec<StopStrategy> {
    public static final Codec<StopStrategy> CODEC = new StopStrategyCodec();

    private StopStrategyCodec() {
        super("StopStrategy");
    }

    @Override
    StopStrategy read(Fields fields) {
        return new StopStrategy(fields.name("expression"), fields.extra(this));
    }

    @Override
    void write(StopStrategy value, FieldWriter out) {
        out.name("expression", value.expression());
        out.extra(value.extra());
    }
}
