package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ValueFrom;

/** Reads and writes {@link ValueFrom}. */
public final class ValueFromCodec extends Codec<ValueFrom> {
    public static final Codec<ValueFrom> CODEC = new ValueFromCodec();

    private ValueFromCodec() {
        super("ValueFrom");
    }

    @Override
    ValueFrom read(Fields fields) {
        return ValueFrom.builder()
                .path(fields.text("path"))
                .jsonPath(fields.text("jsonPath"))
                .jqFilter(fields.text("jqFilter"))
                .event(fields.text("event"))
                .parameter(fields.text("parameter"))
                .expression(fields.text("expression"))
                .configMapKeyRef(fields.record("configMapKeyRef", KeySelectorCodec.CODEC))
                .supplied(fields.mark("supplied"))
                .defaultValue(fields.anyText("default"))
                .extra(fields.extra(this))
                .build();
    }

    @Override
    void write(ValueFrom value, FieldWriter out) {
        out.value("path", value.path());
        out.value("jsonPath", value.jsonPath());
        out.value("jqFilter", value.jqFilter());
        out.value("event", value.event());
        out.value("parameter", value.parameter());
        out.value("expression", value.expression());
        out.record("configMapKeyRef", value.configMapKeyRef(), KeySelectorCodec.CODEC);
        out.mark("supplied", value.supplied());
        out.value("default", value.defaultValue());
        out.extra(value.extra());
    }
}
