package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.HttpHeaderSource;

/** Reads and writes {@link HttpHeaderSource}. */
public final class HttpHeaderSourceCodec extends Codec<HttpHeaderSource> {
    public static final Codec<HttpHeaderSource> CODEC = new HttpHeaderSourceCodec();

    private HttpHeaderSourceCodec() {
        super("HttpHeaderSource");
    }

    @Override
    HttpHeaderSource read(Fields fields) {
        return new HttpHeaderSource(fields.record("secretKeyRef", KeySelectorCodec.CODEC), fields.extra(this));
    }

    @Override
    void write(HttpHeaderSource value, FieldWriter out) {
        out.record("secretKeyRef", value.secretKeyRef(), KeySelectorCodec.CODEC);
        out.extra(value.extra());
    }
}
