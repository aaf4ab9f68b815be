package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.DagTemplate;

/** Reads and writes {@link DagTemplate}. */
public final class DagTemplateCodec extends Codec<DagTemplate> {
    public static final Codec<DagTemplate> CODEC = new DagTemplateCodec();

    private DagTemplateCodec() {
        super("DagTemplate");
    }

    @Override
    DagTemplate read(Fields fields) {
        return new DagTemplate(
                fields.text("target"),
                fields.records("tasks", DagTaskCodec.CODEC),
                fields.flagOrNull("failFast"),
                fields.extra(this));
    }

    @Override
    void write(DagTemplate value, FieldWriter out) {
        out.value("target", value.target());
        out.records("tasks", value.tasks(), DagTaskCodec.CODEC);
        out.value("failFast", value.failFast());
        out.extra(value.extra());
    }
}
