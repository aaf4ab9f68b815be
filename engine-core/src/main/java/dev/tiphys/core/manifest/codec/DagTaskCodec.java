package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Arguments;
import dev.tiphys.model.DagTask;

/** Reads and writes {@link DagTask}. */
public final class DagTaskCodec extends Codec<DagTask> {
    public static final Codec<DagTask> CODEC = new DagTaskCodec();

    private DagTaskCodec() {
        super("DagTask");
    }

    @Override
    DagTask read(Fields fields) {
        return DagTask.builder()
                .name(fields.name("name"))
                .template(fields.text("template"))
                .inline(fields.record("inline", TemplateCodec.CODEC))
                .templateRef(fields.record("templateRef", TemplateRefCodec.CODEC))
                .arguments(fields.record("arguments", ArgumentsCodec.CODEC, Arguments.EMPTY))
                .dependencies(fields.texts("dependencies"))
                .depends(fields.text("depends"))
                .withItems(fields.items("withItems"))
                .withParam(fields.text("withParam"))
                .withSequence(fields.record("withSequence", SequenceCodec.CODEC))
                .when(fields.text("when"))
                .continueOn(fields.record("continueOn", ContinueOnCodec.CODEC))
                .onExit(fields.text("onExit"))
                .hooks(fields.recordMap("hooks", LifecycleHookCodec.CODEC))
                .extra(fields.extra(this))
                .build();
    }

    @Override
    void write(DagTask value, FieldWriter out) {
        out.name("name", value.name());
        out.value("template", value.template());
        out.record("inline", value.inline(), TemplateCodec.CODEC);
        out.record("templateRef", value.templateRef(), TemplateRefCodec.CODEC);
        out.recordUnlessEmpty("arguments", value.arguments(), ArgumentsCodec.CODEC);
        out.list("dependencies", value.dependencies());
        out.value("depends", value.depends());
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
