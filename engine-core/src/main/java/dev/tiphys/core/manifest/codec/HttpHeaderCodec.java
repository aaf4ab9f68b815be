package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.HttpHeader;

/** Reads and writes {@link HttpHeader}. */
public final class HttpHeaderCodec extends Codec<HttpHeader> {
    public static final Codec<HttpHeader> CODEC = new HttpHeaderCodec();

    private HttpHeaderCodec() {
        super("HttpHeader");
    }

    @Override
    HttpHeader read(Fields fields) {
        return new HttpHeader(
                fields.name("name"),
                fields.text("value"),
                fields.record("valueFrom", HttpHeaderSourceCodec.CODEC),
                fields.extra(this));
    }

    @Override
    void write(HttpHeader value, FieldWriter out) {
        out.name("name", value.name());
        out.value("value", value.value());
        out.record("valueFrom", value.valueFrom(), HttpHeaderSourceCodec.CODEC);
        out.extra(value.extra());
    }
}
