package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.MetricLabel;

/** Reads and writes {@link MetricLabel}. */
public final class MetricLabelCodec extends Codec<MetricLabel> {
    public static final Codec<MetricLabel> CODEC = new MetricLabelCodec();

    private MetricLabelCodec() {
        super("MetricLabel");
    }

    @Override
    MetricLabel read(Fields fields) {
        return new MetricLabel(fields.name("key"), fields.name("value"), fields.extra(this));
    }

    @Override
    void write(MetricLabel value, FieldWriter out) {
        out.name("key", value.key());
        out.name("value", value.value());
        out.extra(value.extra());
    }
}
