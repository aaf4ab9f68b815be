package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ContainerSetTemplate;

/** Reads and writes {@link ContainerSetTemplate}. */
public final class ContainerSetTemplateCodec extends Codec<ContainerSetTemplate> {
    public static final Codec<ContainerSetTemplate> CODEC = new ContainerSetTemplateCodec();

    private ContainerSetTemplateCodec() {
        super("ContainerSetTemplate");
    }

    @Override
    ContainerSetTemplate read(Fields fields) {
        return new ContainerSetTemplate(
                fields.records("containers", ContainerNodeCodec.CODEC),
                fields.record("retryStrategy", ContainerSetRetryStrategyCodec.CODEC),
                fields.extra(this));
    }

    @Override
    void write(ContainerSetTemplate value, FieldWriter out) {
        out.records("containers", value.containers(), ContainerNodeCodec.CODEC);
        out.record("retryStrategy", value.retryStrategy(), ContainerSetRetryStrategyCodec.CODEC);
        out.extra(value.extra());
    }
}
