package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ObjectMeta;
import dev.tiphys.model.Workflow;
import dev.tiphys.model.WorkflowSpec;

/** Reads and writes {@link Workflow}. */
public final class WorkflowCodec extends Codec<Workflow> {
    public static final Codec<Workflow> CODEC = new WorkflowCodec();

    private WorkflowCodec() {
        super("Workflow");
    }

    @Override
    Workflow read(Fields fields) {
        fields.skip("kind");
        return new Workflow(
                fields.name("apiVersion"),
                fields.record("metadata", ObjectMetaCodec.CODEC, ObjectMeta.EMPTY),
                fields.record("spec", WorkflowSpecCodec.CODEC, WorkflowSpec.EMPTY),
                fields.data("status"),
                fields.extra(this));
    }

    @Override
    void write(Workflow value, FieldWriter out) {
        out.name("apiVersion", value.apiVersion());
        out.value("kind", value.kind().text());
        out.recordUnlessEmpty("metadata", value.metadata(), ObjectMetaCodec.CODEC);
        out.recordUnlessEmpty("spec", value.spec(), WorkflowSpecCodec.CODEC);
        out.value("status", value.status());
        out.extra(value.extra());
    }
}
