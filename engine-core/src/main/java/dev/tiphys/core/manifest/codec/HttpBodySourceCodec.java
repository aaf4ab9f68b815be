package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.HttpBodySource;

/** Reads and writes {@link HttpBodySource}. */
public final class HttpBodySourceCodec extends Codec<HttpBodySource> {
    public static final Codec<HttpBodySource> CODEC = new HttpBodySourceCodec();

    private HttpBodySourceCodec() {
        super("HttpBodySource");
    }

    @Override
    HttpBodySource read(Fields fields) {
        return new HttpBodySource(fields.base64("bytes"), fields.extra(this));
    }

    @Override
    void write(HttpBodySource value, FieldWriter out) {
        out.value("bytes", value.bytes());
        out.extra(value.extra());
    }
}
