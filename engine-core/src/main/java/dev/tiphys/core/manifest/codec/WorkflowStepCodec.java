package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Arguments;
import dev.tiphys.model.WorkflowStep;

/** Reads and writes {@link WorkflowStep}. */
public final class WorkflowStepCodec extends Codec<WorkflowStep> {
    public static final Codec<WorkflowStep> CODEC = new WorkflowStepCodec();

    private WorkflowStepCodec() {
        super("WorkflowStep");
    }

    @Override
    WorkflowStep read(Fields fields) {
        return WorkflowStep.builder()
                .name(fields.name("name"))
                .template(fields.text("template"))
                .inline(fields.record("inline", TemplateCodec.CODEC))
                .templateRef(fields.record("templateRef", TemplateRefCodec.CODEC))
                .arguments(fields.record("arguments", ArgumentsCodec.CODEC, Arguments.EMPTY))
                .withItems(fields.items("withItems"))
                .withParam(fields.text("withParam"))
                .withSequence(fields.record("withSequence", SequenceCodec.CODEC))
                .when(fields.text("when"))
                .continueOn(fields.record("continueOn", ContinueOnCodec.CODEC))
                .onExit(fields.text("onExit"))
                .hooks(fields.recordMap("hooks", LifecycleHookCodec.CODEC))
                .extra(fields.strictExtra(this))
                .build();
    }

    @Override
    void write(WorkflowStep value, FieldWriter out) {
        out.name("name", value.name());
        out.value("template", value.template());
        out.record("inline", value.inline(), TemplateCodec.CODEC);
        out.record("templateRef", value.templateRef(), TemplateRefCodec.CODEC);
        out.recordUnlessEmpty("arguments", value.arguments(), ArgumentsCodec.CODEC);
        out.items("withItems", value.withItems());
        out.value("withParam", value.withParam());
        out.record("withSequence", value.withSequence(), SequenceCodec.CODEC);
        out.value("when", value.when());
        out.record("continueOn", value.continueOn(), ContinueOnCodec.CODEC);
        out.value("onExit", value.onExit());
        out.recordMap("hooks", value.hooks(), LifecycleHookCodec.CODEC);
        out.extra(value.extra());
    }
}
