package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.WorkflowTemplateRef;

/** Reads and writes {@link WorkflowTemplateRef}. */
public final class WorkflowTemplateRefCodec extends Codec<WorkflowTemplateRef> {
    public static final Codec<WorkflowTemplateRef> CODEC = new WorkflowTemplateRefCodec();

    private WorkflowTemplateRefCodec() {
        super("WorkflowTemplateRef");
    }

    @Override
    WorkflowTemplateRef read(Fields fields) {
        return new WorkflowTemplateRef(fields.text("name"), fields.flag("clusterScope"), fields.extra(this));
    }

    @Override
    void write(WorkflowTemplateRef value, FieldWriter out) {
        out.value("name", value.name());
        out.flag("clusterScope", value.clusterScope());
        out.extra(value.extra());
    }
}
