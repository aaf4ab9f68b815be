package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.ObjectReference;

/** Reads and writes {@link ObjectReference}. */
public final class ObjectReferenceCodec extends Codec<ObjectReference> {
    public static final Codec<ObjectReference> CODEC = new ObjectReferenceCodec();

    private ObjectReferenceCodec() {
        super("ObjectReference");
    }

    @Override
    ObjectReference read(Fields fields) {
        return new ObjectReference(fields.name("name"), fields.flagOrNull("optional"), fields.extra(this));
    }

    @Override
    void write(ObjectReference value, FieldWriter out) {
        out.name("name", value.name());
        out.value("optional", value.optional());
        out.extra(value.extra());
    }
}
