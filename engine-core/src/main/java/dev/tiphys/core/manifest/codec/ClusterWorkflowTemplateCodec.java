package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.ObjectMeta;
import dev.tiphys.model.WorkflowSpec;

/** Reads and writes {@link ClusterWorkflowTemplate}. */
public final class ClusterWorkflowTemplateCodec extends Codec<ClusterWorkflowTemplate> {
    public static final Codec<ClusterWorkflowTemplate> CODEC = new ClusterWorkflowTemplateCodec();

    private ClusterWorkflowTemplateCodec() {
        super("ClusterWorkflowTemplate");
    }

    @Override
    ClusterWorkflowTemplate read(Fields fields) {
        fields.skip("kind");
        return new ClusterWorkflowTemplate(
                fields.name("apiVersion"),
                fields.record("metadata", ObjectMetaCodec.CODEC, ObjectMeta.EMPTY),
                fields.record("spec", WorkflowSpecCodec.CODEC, WorkflowSpec.EMPTY),
                fields.extra(this));
    }

    @Override
    void write(ClusterWorkflowTemplate value, FieldWriter out) {
        out.name("apiVersion", value.apiVersion());
        out.value("kind", value.kind().text());
        out.recordUnlessEmpty("metadata", value.metadata(), ObjectMetaCodec.CODEC);
        out.recordUnlessEmpty("spec", value.spec(), WorkflowSpecCodec.CODEC);
        out.extra(value.extra());
    }
}
