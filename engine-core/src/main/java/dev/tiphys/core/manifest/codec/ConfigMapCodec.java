package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ConfigMap;
import dev.tiphys.model.ObjectMeta;

/** Reads and writes {@link ConfigMap}. */
public final class ConfigMapCodec extends Codec<ConfigMap> {
    public static final Codec<ConfigMap> CODEC = new ConfigMapCodec();

    private ConfigMapCodec() {
        super("ConfigMap");
    }

    @Override
    ConfigMap read(Fields fields) {
        fields.skip("kind");
        return new ConfigMap(
                fields.name("apiVersion"),
                fields.record("metadata", ObjectMetaCodec.CODEC, ObjectMeta.EMPTY),
                fields.textMap("data"),
                fields.extra(this));
    }

    @Override
    void write(ConfigMap value, FieldWriter out) {
        out.name("apiVersion", value.apiVersion());
        out.value("kind", value.kind().text());
        out.recordUnlessEmpty("metadata", value.metadata(), ObjectMetaCodec.CODEC);
        out.textMap("data", value.data());
        out.extra(value.extra());
    }
}
