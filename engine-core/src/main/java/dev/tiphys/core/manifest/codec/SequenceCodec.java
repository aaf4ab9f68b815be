package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Sequence;

/** Reads and writes {@link Sequence}. */
public final class SequenceCodec extends Codec<Sequence> {
    public static final Codec<Sequence> CODEC = new SequenceCodec();

    private SequenceCodec() {
        super("Sequence");
    }

    @Override
    Sequence read(Fields fields) {
        return new Sequence(
                fields.intOrText("count"),
                fields.intOrText("start"),
                fields.intOrText("end"),
                fields.text("format"),
                fields.extra(this));
    }

    @Override
    void write(Sequence value, FieldWriter out) {
        out.intOrText("count", value.count());
        out.intOrText("start", value.start());
        out.intOrText("end", value.end());
        out.value("format", value.format());
        out.extra(value.extra());
    }
}
