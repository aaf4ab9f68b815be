package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ResourceTemplate;

/** Reads and writes {@link ResourceTemplate}. */
public final class ResourceTemplateCodec extends Codec<ResourceTemplate> {
    public static final Codec<ResourceTemplate> CODEC = new ResourceTemplateCodec();

    private ResourceTemplateCodec() {
        super("ResourceTemplate");
    }

    @Override
    ResourceTemplate read(Fields fields) {
        return ResourceTemplate.builder()
                .action(fields.text("action"))
                .manifest(fields.text("manifest"))
                .manifestFrom(fields.record("manifestFrom", ManifestFromCodec.CODEC))
                .mergeStrategy(fields.text("mergeStrategy"))
                .setOwnerReference(fields.flag("setOwnerReference"))
                .successCondition(fields.text("successCondition"))
                .failureCondition(fields.text("failureCondition"))
                .flags(fields.texts("flags"))
                .extra(fields.extra(this))
                .build();
    }

    @Override
    void write(ResourceTemplate value, FieldWriter out) {
        out.value("action", value.action());
        out.value("manifest", value.manifest());
        out.record("manifestFrom", value.manifestFrom(), ManifestFromCodec.CODEC);
        out.value("mergeStrategy", value.mergeStrategy());
        out.flag("setOwnerReference", value.setOwnerReference());
        out.value("successCondition", value.successCondition());
        out.value("failureCondition", value.failureCondition());
        out.list("flags", value.flags());
        out.extra(value.extra());
    }
}
