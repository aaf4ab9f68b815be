package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ContainerSetRetryStrategy;

/** Reads and writes {@link ContainerSetRetryStrategy}. */
public final class ContainerSetRetryStrategyCodec extends Codec<ContainerSetRetryStrategy> {
    public static final Codec<ContainerSetRetryStrategy> CODEC = new ContainerSetRetryStrategyCodec();

    private ContainerSetRetryStrategyCodec() {
        super("ContainerSetRetryStrategy");
    }

    @Override
    ContainerSetRetryStrategy read(Fields fields) {
        return new ContainerSetRetryStrategy(fields.text("duration"), fields.intOrText("retries"), fields.extra(this));
    }

    @Override
    void write(ContainerSetRetryStrategy value, FieldWriter out) {
        out.value("duration", value.duration());
        out.intOrText("retries", value.retries());
        out.extra(value.extra());
    }
}
