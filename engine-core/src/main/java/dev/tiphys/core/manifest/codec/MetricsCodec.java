package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Metrics;

/** Reads and writes {@link Metrics}. */
public final class MetricsCodec extends Codec<Metrics> {
    public static final Codec<Metrics> CODEC = new MetricsCodec();

    private MetricsCodec() {
        super("Metrics");
    }

    @Override
    Metrics read(Fields fields) {
        return new Metrics(fields.recordsWithoutNull("prometheus", PrometheusCodec.CODEC), fields.extra(this));
    }

    @Override
    void write(Metrics value, FieldWriter out) {
        out.records("prometheus", value.prometheus(), PrometheusCodec.CODEC);
        out.extra(value.extra());
    }
}
