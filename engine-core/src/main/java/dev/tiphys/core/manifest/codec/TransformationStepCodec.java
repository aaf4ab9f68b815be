package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.TransformationStep;

/** Reads and writes {@link TransformationStep}. */
public final class TransformationStepCodec extends Codec<TransformationStep> {
    public static final Codec<TransformationStep> CODEC = new TransformationStepCodec();

    private TransformationStepCodec() {
        super("TransformationStep");
    }

    @Override
    TransformationStep read(Fields fields) {
        return new TransformationStep(fields.name("expression"), fields.extra(this));
    }

    @Override
    void write(TransformationStep value, FieldWriter out) {
        out.name("expression", value.expression());
        out.extra(value.extra());
    }
}
