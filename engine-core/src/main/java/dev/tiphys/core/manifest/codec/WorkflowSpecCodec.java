package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Arguments;
import dev.tiphys.model.WorkflowSpec;

/** Reads and writes {@link WorkflowSpec}. */
public final class WorkflowSpecCodec extends Codec<WorkflowSpec> {
    public static final Codec<WorkflowSpec> CODEC = new WorkflowSpecCodec();

    private WorkflowSpecCodec() {
        super("WorkflowSpec");
    }

    @Override
    WorkflowSpec read(Fields fields) {
        return WorkflowSpec.builder()
                .entrypoint(fields.text("entrypoint"))
                .arguments(fields.record("arguments", ArgumentsCodec.CODEC, Arguments.EMPTY))
                .templates(fields.records("templates", TemplateCodec.CODEC))
                .workflowTemplateRef(fields.record("workflowTemplateRef", WorkflowTemplateRefCodec.CODEC))
                .templateDefaults(fields.record("templateDefaults", TemplateCodec.CODEC))
                .onExit(fields.text("onExit"))
                .hooks(fields.recordMap("hooks", LifecycleHookCodec.CODEC))
                .retryStrategy(fields.record("retryStrategy", RetryStrategyCodec.CODEC))
                .parallelism(fields.int64("parallelism"))
                .activeDeadlineSeconds(fields.int64("activeDeadlineSeconds"))
                .suspend(fields.flagOrNull("suspend"))
                .shutdown(fields.text("shutdown"))
                .priority(fields.int32("priority"))
                .synchronization(fields.record("synchronization", SynchronizationCodec.CODEC))
                .metrics(fields.record("metrics", MetricsCodec.CODEC))
                .ttlStrategy(fields.record("ttlStrategy", TtlStrategyCodec.CODEC))
                .workflowMetadata(fields.record("workflowMetadata", WorkflowMetadataCodec.CODEC))
                .serviceAccountName(fields.text("serviceAccountName"))
                .extra(fields.extra(this))
                .build();
    }

    @Override
    void write(WorkflowSpec value, FieldWriter out) {
        out.value("entrypoint", value.entrypoint());
        out.recordUnlessEmpty("arguments", value.arguments(), ArgumentsCodec.CODEC);
        out.records("templates", value.templates(), TemplateCodec.CODEC);
        out.record("workflowTemplateRef", value.workflowTemplateRef(), WorkflowTemplateRefCodec.CODEC);
        out.record("templateDefaults", value.templateDefaults(), TemplateCodec.CODEC);
        out.value("onExit", value.onExit());
        out.recordMap("hooks", value.hooks(), LifecycleHookCodec.CODEC);
        out.record("retryStrategy", value.retryStrategy(), RetryStrategyCodec.CODEC);
        out.value("parallelism", value.parallelism());
        out.value("activeDeadlineSeconds", value.activeDeadlineSeconds());
        out.value("suspend", value.suspend());
        out.value("shutdown", value.shutdown());
        out.int32("priority", value.priority());
        out.record("synchronization", value.synchronization(), SynchronizationCodec.CODEC);
        out.record("metrics", value.metrics(), MetricsCodec.CODEC);
        out.record("ttlStrategy", value.ttlStrategy(), TtlStrategyCodec.CODEC);
        out.record("workflowMetadata", value.workflowMetadata(), WorkflowMetadataCodec.CODEC);
        out.value("serviceAccountName", value.serviceAccountName());
        out.extra(value.extra());
    }
}
