package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Parameter;

/** Reads and writes {@link Parameter}. */
public final class ParameterCodec extends Codec<Parameter> {
    public static final Codec<Parameter> CODEC = new ParameterCodec();

    private ParameterCodec() {
        super("Parameter");
    }

    @Override
    Parameter read(Fields fields) {
        return Parameter.builder()
                .name(fields.name("name"))
                .defaultValue(fields.anyText("default"))
                .value(fields.anyText("value"))
                .valueFrom(fields.record("valueFrom", ValueFromCodec.CODEC))
                .globalName(fields.text("globalName"))
                .enumValues(fields.anyTextsOrNull("enum"))
                .description(fields.anyText("description"))
                .extra(fields.extra(this))
                .build();
    }

    @Override
    void write(Parameter value, FieldWriter out) {
        out.name("name", value.name());
        out.value("default", value.defaultValue());
        out.value("value", value.value());
        out.record("valueFrom", value.valueFrom(), ValueFromCodec.CODEC);
        out.value("globalName", value.globalName());
        out.value("enum", value.enumValues());
        out.value("description", value.description());
        out.extra(value.extra());
    }
}
