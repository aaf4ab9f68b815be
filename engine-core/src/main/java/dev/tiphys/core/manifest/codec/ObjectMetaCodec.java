package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ObjectMeta;

/** Reads and writes {@link ObjectMeta}. */
public final class ObjectMetaCodec extends Codec<ObjectMeta> {
    public static final Codec<ObjectMeta> CODEC = new ObjectMetaCodec();

    private ObjectMetaCodec() {
        super("ObjectMeta");
    }

    @Override
    ObjectMeta read(Fields fields) {
        return ObjectMeta.builder()
                .name(fields.text("name"))
                .generateName(fields.text("generateName"))
                .namespace(fields.text("namespace"))
                .labels(fields.textMap("labels"))
                .annotations(fields.textMap("annotations"))
                .uid(fields.text("uid"))
                .creationTimestamp(fields.time("creationTimestamp"))
                .extra(fields.extra(this))
                .build();
    }

    @Override
    void write(ObjectMeta value, FieldWriter out) {
        out.value("name", value.name());
        out.value("generateName", value.generateName());
        out.value("namespace", value.namespace());
        out.textMap("labels", value.labels());
        out.textMap("annotations", value.annotations());
        out.value("uid", value.uid());
        out.value("creationTimestamp", value.creationTimestamp());
        out.extra(value.extra());
    }
}
