package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ObjectMeta;
import dev.tiphys.model.WorkflowSpec;
import dev.tiphys.model.WorkflowTemplate;

/** Reads and writes {@link WorkflowTemplate}. */
public final class WorkflowTemplateCodec extends Codec<WorkflowTemplate> {
    public static final Codec<WorkflowTemplate> CODEC = new WorkflowTemplateCodec();

    private WorkflowTemplateCodec() {
        super("WorkflowTemplate");
    }

    @Override
    WorkflowTemplate read(Fields fields) {
        fields.skip("kind");
        return new WorkflowTemplate(
                fields.name("apiVersion"),
                fields.record("metadata", ObjectMetaCodec.CODEC, ObjectMeta.EMPTY),
                fields.record("spec", WorkflowSpecCodec.CODEC, WorkflowSpec.EMPTY),
                fields.extra(this));
    }

    @Override
    void write(WorkflowTemplate value, FieldWriter out) {
        out.name("apiVersion", value.apiVersion());
        out.value("kind", value.kind().text());
        out.recordUnlessEmpty("metadata", value.metadata(), ObjectMetaCodec.CODEC);
        out.recordUnlessEmpty("spec", value.spec(), WorkflowSpecCodec.CODEC);
        out.extra(value.extra());
    }
}
