package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.RetryStrategy;

/** Reads and writes {@link RetryStrategy}. */
public final class RetryStrategyCodec extends Codec<RetryStrategy> {
    public static final Codec<RetryStrategy> CODEC = new RetryStrategyCodec();

    private RetryStrategyCodec() {
        super("RetryStrategy");
    }

    @Override
    RetryStrategy read(Fields fields) {
        return new RetryStrategy(
                fields.intOrText("limit"),
                fields.text("retryPolicy"),
                fields.record("backoff", BackoffCodec.CODEC),
                fields.text("expression"),
                fields.extra(this));
    }

    @Override
    void write(RetryStrategy value, FieldWriter out) {
        out.intOrText("limit", value.limit());
        out.value("retryPolicy", value.retryPolicy());
        out.record("backoff", value.backoff(), BackoffCodec.CODEC);
        out.value("expression", value.expression());
        out.extra(value.extra());
    }
}
