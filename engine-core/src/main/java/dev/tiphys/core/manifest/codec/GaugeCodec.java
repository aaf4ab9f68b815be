package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Gauge;

/** Reads and writes {@link Gauge}. */
public final class GaugeCodec extends Codec<Gauge> {
    public static final Codec<Gauge> CODEC = new GaugeCodec();

    private GaugeCodec() {
        super("Gauge");
    }

    @Override
    Gauge read(Fields fields) {
        return new Gauge(
                fields.name("value"), fields.flagOrNull("realtime"), fields.text("operation"), fields.extra(this));
    }

    @Override
    void write(Gauge value, FieldWriter out) {
        out.name("value", value.value());
        out.value("realtime", value.realtime());
        out.value("operation", value.operation());
        out.extra(value.extra());
    }
}
