package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.CronWorkflow;
import dev.tiphys.model.CronWorkflowSpec;
import dev.tiphys.model.ObjectMeta;

/** Reads and writes {@link CronWorkflow}. */
public final class CronWorkflowCodec extends Codec<CronWorkflow> {
    public static final Codec<CronWorkflow> CODEC = new CronWorkflowCodec();

    private CronWorkflowCodec() {
        super("CronWorkflow");
    }

    @Override
    CronWorkflow read(Fields fields) {
        fields.skip("kind");
        return new CronWorkflow(
                fields.name("apiVersion"),
                fields.record("metadata", ObjectMetaCodec.CODEC, ObjectMeta.EMPTY),
                fields.record("spec", CronWorkflowSpecCodec.CODEC, CronWorkflowSpec.EMPTY),
                fields.data("status"),
                fields.extra(this));
    }

    @Override
    void write(CronWorkflow value, FieldWriter out) {
        out.name("apiVersion", value.apiVersion());
        out.value("kind", value.kind().text());
        out.recordUnlessEmpty("metadata", value.metadata(), ObjectMetaCodec.CODEC);
        out.recordUnlessEmpty("spec", value.spec(), CronWorkflowSpecCodec.CODEC);
        out.value("status", value.status());
        out.extra(value.extra());
    }
}
