package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Inputs;
import dev.tiphys.model.Metadata;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Template;

/** Reads and writes {@link Template}. */
public final class TemplateCodec extends Codec<Template> {
    public static final Codec<Template> CODEC = new TemplateCodec();

    private TemplateCodec() {
        super("Template");
    }

    @Override
    Template read(Fields fields) {
        return Template.builder()
                .name(fields.name("name"))
                .inputs(fields.record("inputs", InputsCodec.CODEC, Inputs.EMPTY))
                .outputs(fields.record("outputs", OutputsCodec.CODEC, Outputs.EMPTY))
                .metadata(fields.record("metadata", MetadataCodec.CODEC, Metadata.EMPTY))
                .annotations(fields.textMap("annotations"))
                .container(fields.record("container", ContainerTemplateCodec.CODEC))
                .containerSet(fields.record("containerSet", ContainerSetTemplateCodec.CODEC))
                .steps(fields.groups("steps", WorkflowStepCodec.CODEC))
                .dag(fields.record("dag", DagTemplateCodec.CODEC))
                .script(fields.record("script", ScriptTemplateCodec.CODEC))
                .resource(fields.record("resource", ResourceTemplateCodec.CODEC))
                .data(fields.record("data", DataTemplateCodec.CODEC))
                .suspend(fields.record("suspend", SuspendTemplateCodec.CODEC))
                .http(fields.record("http", HttpTemplateCodec.CODEC))
                .plugin(fields.plugin("plugin"))
                .activeDeadlineSeconds(fields.intOrText("activeDeadlineSeconds"))
                .timeout(fields.text("timeout"))
                .pendingTimeout(fields.text("pendingTimeout"))
                .retryStrategy(fields.record("retryStrategy", RetryStrategyCodec.CODEC))
                .parallelism(fields.int64("parallelism"))
                .failFast(fields.flagOrNull("failFast"))
                .daemon(fields.flagOrNull("daemon"))
                .memoize(fields.record("memoize", MemoizeCodec.CODEC))
                .synchronization(fields.record("synchronization", SynchronizationCodec.CODEC))
                .metrics(fields.record("metrics", MetricsCodec.CODEC))
                .initContainers(fields.records("initContainers", UserContainerCodec.CODEC))
                .sidecars(fields.records("sidecars", UserContainerCodec.CODEC))
                .extra(fields.extra(this))
                .build();
    }

    @Override
    void write(Template value, FieldWriter out) {
        out.name("name", value.name());
        out.recordUnlessEmpty("inputs", value.inputs(), InputsCodec.CODEC);
        out.recordUnlessEmpty("outputs", value.outputs(), OutputsCodec.CODEC);
        out.recordUnlessEmpty("metadata", value.metadata(), MetadataCodec.CODEC);
        out.textMap("annotations", value.annotations());
        out.record("container", value.container(), ContainerTemplateCodec.CODEC);
        out.record("containerSet", value.containerSet(), ContainerSetTemplateCodec.CODEC);
        out.groups("steps", value.steps(), WorkflowStepCodec.CODEC);
        out.record("dag", value.dag(), DagTemplateCodec.CODEC);
        out.record("script", value.script(), ScriptTemplateCodec.CODEC);
        out.record("resource", value.resource(), ResourceTemplateCodec.CODEC);
        out.record("data", value.data(), DataTemplateCodec.CODEC);
        out.record("suspend", value.suspend(), SuspendTemplateCodec.CODEC);
        out.record("http", value.http(), HttpTemplateCodec.CODEC);
        out.plugin("plugin", value.plugin());
        out.intOrText("activeDeadlineSeconds", value.activeDeadlineSeconds());
        out.value("timeout", value.timeout());
        out.value("pendingTimeout", value.pendingTimeout());
        out.record("retryStrategy", value.retryStrategy(), RetryStrategyCodec.CODEC);
        out.value("parallelism", value.parallelism());
        out.value("failFast", value.failFast());
        out.value("daemon", value.daemon());
        out.record("memoize", value.memoize(), MemoizeCodec.CODEC);
        out.record("synchronization", value.synchronization(), SynchronizationCodec.CODEC);
        out.record("metrics", value.metrics(), MetricsCodec.CODEC);
        out.records("initContainers", value.initContainers(), UserContainerCodec.CODEC);
        out.records("sidecars", value.sidecars(), UserContainerCodec.CODEC);
        out.extra(value.extra());
    }
}
