package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.SuspendTemplate;

/** Reads and writes {@link SuspendTemplate}. */
public final class SuspendTemplateCodec extends Codec<SuspendTemplate> {
    public static final Codec<SuspendTemplate> CODEC = new SuspendTemplateCodec();

    private SuspendTemplateCodec() {
        super("SuspendTemplate");
    }

    @Override
    SuspendTemplate read(Fields fields) {
        return new SuspendTemplate(fields.text("duration"), fields.extra(this));
    }

    @Override
    void write(SuspendTemplate value, FieldWriter out) {
        out.value("duration", value.duration());
        out.extra(value.extra());
    }
}
