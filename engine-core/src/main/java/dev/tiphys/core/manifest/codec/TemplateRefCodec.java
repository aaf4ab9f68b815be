package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.TemplateRef;

/** Reads and writes {@link TemplateRef}. */
public final class TemplateRefCodec extends Codec<TemplateRef> {
    public static final Codec<TemplateRef> CODEC = new TemplateRefCodec();

    private TemplateRefCodec() {
        super("TemplateRef");
    }

    @Override
    TemplateRef read(Fields fields) {
        return new TemplateRef(
                fields.text("name"), fields.text("template"), fields.flag("clusterScope"), fields.extra(this));
    }

    @Override
    void write(TemplateRef value, FieldWriter out) {
        out.value("name", value.name());
        out.value("template", value.template());
        out.flag("clusterScope", value.clusterScope());
        out.extra(value.extra());
    }
}
