package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ContinueOn;

/** Reads and writes {@link ContinueOn}. */
public final class ContinueOnCodec extends Codec<ContinueOn> {
    public static final Codec<ContinueOn> CODEC = new ContinueOnCodec();

    private ContinueOnCodec() {
        super("ContinueOn");
    }

    @Override
    ContinueOn read(Fields fields) {
        return new ContinueOn(fields.flag("error"), fields.flag("failed"), fields.extra(this));
    }

    @Override
    void write(ContinueOn value, FieldWriter out) {
        out.flag("error", value.error());
        out.flag("failed", value.failed());
        out.extra(value.extra());
    }
}
