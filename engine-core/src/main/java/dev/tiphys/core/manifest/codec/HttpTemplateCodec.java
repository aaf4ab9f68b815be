package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.HttpTemplate;

/** Reads and writes {@link HttpTemplate}. */
public final class HttpTemplateCodec extends Codec<HttpTemplate> {
    public static final Codec<HttpTemplate> CODEC = new HttpTemplateCodec();

    private HttpTemplateCodec() {
        super("HttpTemplate");
    }

    @Override
    HttpTemplate read(Fields fields) {
        return HttpTemplate.builder()
                .method(fields.text("method"))
                .url(fields.name("url"))
                .headers(fields.records("headers", HttpHeaderCodec.CODEC))
                .timeoutSeconds(fields.int64("timeoutSeconds"))
                .successCondition(fields.text("successCondition"))
                .body(fields.text("body"))
                .bodyFrom(fields.record("bodyFrom", HttpBodySourceCodec.CODEC))
                .insecureSkipVerify(fields.flag("insecureSkipVerify"))
                .extra(fields.extra(this))
                .build();
    }

    @Override
    void write(HttpTemplate value, FieldWriter out) {
        out.value("method", value.method());
        out.name("url", value.url());
        out.records("headers", value.headers(), HttpHeaderCodec.CODEC);
        out.value("timeoutSeconds", value.timeoutSeconds());
        out.value("successCondition", value.successCondition());
        out.value("body", value.body());
        out.record("bodyFrom", value.bodyFrom(), HttpBodySourceCodec.CODEC);
        out.flag("insecureSkipVerify", value.insecureSkipVerify());
        out.extra(value.extra());
    }
}
