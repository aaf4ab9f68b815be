package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ContainerTemplate;

/** Reads and writes {@link ContainerTemplate}. */
public final class ContainerTemplateCodec extends Codec<ContainerTemplate> {
    public static final Codec<ContainerTemplate> CODEC = new ContainerTemplateCodec();

    private ContainerTemplateCodec() {
        super("ContainerTemplate");
    }

    @Override
    ContainerTemplate read(Fields fields) {
        return ContainerTemplate.builder()
                .name(fields.text("name"))
                .image(fields.text("image"))
                .command(fields.texts("command"))
                .args(fields.texts("args"))
                .env(fields.records("env", EnvVarCodec.CODEC))
                .envFrom(fields.records("envFrom", EnvFromSourceCodec.CODEC))
                .workingDir(fields.text("workingDir"))
                .extra(fields.extra(this))
                .build();
    }

    @Override
    void write(ContainerTemplate value, FieldWriter out) {
        out.value("name", value.name());
        out.value("image", value.image());
        out.list("command", value.command());
        out.list("args", value.args());
        out.records("env", value.env(), EnvVarCodec.CODEC);
        out.records("envFrom", value.envFrom(), EnvFromSourceCodec.CODEC);
        out.value("workingDir", value.workingDir());
        out.extra(value.extra());
    }
}
