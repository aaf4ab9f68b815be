package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Histogram;

/** Reads and writes {@link Histogram}. */
public final class HistogramCodec extends Codec<Histogram> {
    public static final Codec<Histogram> CODEC = new HistogramCodec();

    private HistogramCodec() {
        super("Histogram");
    }

    @Override
    Histogram read(Fields fields) {
        return new Histogram(fields.name("value"), fields.numbers("buckets"), fields.extra(this));
    }

    @Override
    void write(Histogram value, FieldWriter out) {
        out.name("value", value.value());
        out.numbers("buckets", value.buckets());
        out.extra(value.extra());
    }
}
