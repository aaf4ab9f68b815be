package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ScriptTemplate;

/** Reads and writes {@link ScriptTemplate}. */
public final class ScriptTemplateCodec extends Codec<ScriptTemplate> {
    public static final Codec<ScriptTemplate> CODEC = new ScriptTemplateCodec();

    private ScriptTemplateCodec() {
        super("ContainerTemplate");
    }

    @Override
    ScriptTemplate read(Fields fields) {
        // first what the container does not know, because it takes all that is left
        String source = fields.name("source");
        return new ScriptTemplate(ContainerTemplateCodec.CODEC.read(fields), source);
    }

    @Override
    void write(ScriptTemplate value, FieldWriter out) {
        ContainerTemplateCodec.CODEC.write(value.container(), out);
        out.name("source", value.source());
    }
}
