package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Backoff;

/** Reads and writes {@link Backoff}. */
public final class BackoffCodec extends Codec<Backoff> {
    public static final Codec<Backoff> CODEC = new BackoffCodec();

    private BackoffCodec() {
        super("Backoff");
    }

    @Override
    Backoff read(Fields fields) {
        return new Backoff(
                fields.text("duration"),
                fields.intOrText("factor"),
                fields.text("maxDuration"),
                fields.text("cap"),
                fields.extra(this));
    }

    @Override
    void write(Backoff value, FieldWriter out) {
        out.value("duration", value.duration());
        out.intOrText("factor", value.factor());
        out.value("maxDuration", value.maxDuration());
        out.value("cap", value.cap());
        out.extra(value.extra());
    }
}
