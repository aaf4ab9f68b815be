package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.CronWorkflowSpec;
import dev.tiphys.model.WorkflowSpec;

/** Reads and writes {@link CronWorkflowSpec}. */
public final class CronWorkflowSpecCodec extends Codec<CronWorkflowSpec> {
    public static final Codec<CronWorkflowSpec> CODEC = new CronWorkflowSpecCodec();

    private CronWorkflowSpecCodec() {
        super("CronWorkflowSpec");
    }

    @Override
    CronWorkflowSpec read(Fields fields) {
        return CronWorkflowSpec.builder()
                .workflowSpec(fields.record("workflowSpec", WorkflowSpecCodec.CODEC, WorkflowSpec.EMPTY))
                .schedules(fields.texts("schedules"))
                .timezone(fields.text("timezone"))
                .concurrencyPolicy(fields.text("concurrencyPolicy"))
                .startingDeadlineSeconds(fields.int64("startingDeadlineSeconds"))
                .suspend(fields.flag("suspend"))
                .successfulJobsHistoryLimit(fields.int32("successfulJobsHistoryLimit"))
                .failedJobsHistoryLimit(fields.int32("failedJobsHistoryLimit"))
                .stopStrategy(fields.record("stopStrategy", StopStrategyCodec.CODEC))
                .workflowMetadata(fields.record("workflowMetadata", ObjectMetaCodec.CODEC))
                .when(fields.text("when"))
                .extra(fields.extra(this))
                .build();
    }

    @Override
    void write(CronWorkflowSpec value, FieldWriter out) {
        out.recordUnlessEmpty("workflowSpec", value.workflowSpec(), WorkflowSpecCodec.CODEC);
        out.list("schedules", value.schedules());
        out.value("timezone", value.timezone());
        out.value("concurrencyPolicy", value.concurrencyPolicy());
        out.value("startingDeadlineSeconds", value.startingDeadlineSeconds());
        out.flag("suspend", value.suspend());
        out.int32("successfulJobsHistoryLimit", value.successfulJobsHistoryLimit());
        out.int32("failedJobsHistoryLimit", value.failedJobsHistoryLimit());
        out.record("stopStrategy", value.stopStrategy(), StopStrategyCodec.CODEC);
        out.record("workflowMetadata", value.workflowMetadata(), ObjectMetaCodec.CODEC);
        out.value("when", value.when());
        out.extra(value.extra());
    }
}
