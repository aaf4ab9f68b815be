package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Arguments;
import dev.tiphys.model.LifecycleHook;

/** Reads and writes {@link LifecycleHook}. */
public final class LifecycleHookCodec extends Codec<LifecycleHook> {
    public static final Codec<LifecycleHook> CODEC = new LifecycleHookCodec();

    private LifecycleHookCodec() {
        super("LifecycleHook");
    }

    @Override
    LifecycleHook read(Fields fields) {
        return new LifecycleHook(
                fields.text("template"),
                fields.record("templateRef", TemplateRefCodec.CODEC),
                fields.record("arguments", ArgumentsCodec.CODEC, Arguments.EMPTY),
                fields.text("expression"),
                fields.extra(this));
    }

    @Override
    void write(LifecycleHook value, FieldWriter out) {
        out.value("template", value.template());
        out.record("templateRef", value.templateRef(), TemplateRefCodec.CODEC);
        out.recordUnlessEmpty("arguments", value.arguments(), ArgumentsCodec.CODEC);
        out.value("expression", value.expression());
        out.extra(value.extra());
    }
}
