package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.LabelValueFrom;

/** Reads and writes {@link LabelValueFrom}. */
public final class LabelValueFromCodec extends Codec<LabelValueFrom> {
    public static final Codec<LabelValueFrom> CODEC = new LabelValueFromCodec();

    private LabelValueFromCodec() {
        super("LabelValueFrom");
    }

    @Override
    LabelValueFrom read(Fields fields) {
        return new LabelValueFrom(fields.name("expression"), fields.extra(this));
    }

    @Override
    void write(LabelValueFrom value, FieldWriter out) {
        out.name("expression", value.expression());
        out.extra(value.extra());
    }
}
