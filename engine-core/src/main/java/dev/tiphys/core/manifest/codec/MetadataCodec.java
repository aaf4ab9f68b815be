package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Metadata;

/** Reads and writes {@link Metadata}. */
public final class MetadataCodec extends Codec<Metadata> {
    public static final Codec<Metadata> CODEC = new MetadataCodec();

    private MetadataCodec() {
        super("Metadata");
    }

    @Override
    Metadata read(Fields fields) {
        return new Metadata(fields.textMap("labels"), fields.textMap("annotations"), fields.extra(this));
    }

    @Override
    void write(Metadata value, FieldWriter out) {
        out.textMap("labels", value.labels());
        out.textMap("annotations", value.annotations());
        out.extra(value.extra());
    }
}
