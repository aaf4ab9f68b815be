package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Prometheus;

/** Reads and writes {@link Prometheus}. */
public final class PrometheusCodec extends Codec<Prometheus> {
    public static final Codec<Prometheus> CODEC = new PrometheusCodec();

    private PrometheusCodec() {
        super("Prometheus");
    }

    @Override
    Prometheus read(Fields fields) {
        return Prometheus.builder()
                .name(fields.name("name"))
                .help(fields.name("help"))
                .labels(fields.recordsWithoutNull("labels", MetricLabelCodec.CODEC))
                .when(fields.text("when"))
                .gauge(fields.record("gauge", GaugeCodec.CODEC))
                .histogram(fields.record("histogram", HistogramCodec.CODEC))
                .counter(fields.record("counter", CounterCodec.CODEC))
                .extra(fields.extra(this))
                .build();
    }

    @Override
    void write(Prometheus value, FieldWriter out) {
        out.name("name", value.name());
        out.name("help", value.help());
        out.records("labels", value.labels(), MetricLabelCodec.CODEC);
        out.value("when", value.when());
        out.record("gauge", value.gauge(), GaugeCodec.CODEC);
        out.record("histogram", value.histogram(), HistogramCodec.CODEC);
        out.record("counter", value.counter(), CounterCodec.CODEC);
        out.extra(value.extra());
    }
}
