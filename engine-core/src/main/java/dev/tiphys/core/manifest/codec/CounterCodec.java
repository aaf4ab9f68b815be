package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Counter;

/** Reads and writes {@link Counter}. */
public final class CounterCodec extends Codec<Counter> {
    public static final Codec<Counter> CODEC = new CounterCodec();

    private CounterCodec() {
        super("Counter");
    }

    @Override
    Counter read(Fields fields) {
        return new Counter(fields.name("value"), fields.extra(this));
    }

    @Override
    void write(Counter value, FieldWriter out) {
        out.name("value", value.value());
        out.extra(value.extra());
    }
}
