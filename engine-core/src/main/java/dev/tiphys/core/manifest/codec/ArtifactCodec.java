package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Artifact;

/** Reads and writes {@link Artifact}. */
public final class ArtifactCodec extends Codec<Artifact> {
    public static final Codec<Artifact> CODEC = new ArtifactCodec();

    private ArtifactCodec() {
        super("Artifact");
    }

    @Override
    Artifact read(Fields fields) {
        return Artifact.builder()
                .name(fields.name("name"))
                .path(fields.text("path"))
                .mode(fields.int32("mode"))
                .from(fields.text("from"))
                .fromExpression(fields.text("fromExpression"))
                .subPath(fields.text("subPath"))
                .globalName(fields.text("globalName"))
                .raw(fields.record("raw", RawArtifactCodec.CODEC))
                .archive(fields.record("archive", ArchiveStrategyCodec.CODEC))
                .optional(fields.flag("optional"))
                .recurseMode(fields.flag("recurseMode"))
                .deleted(fields.flag("deleted"))
                .extra(fields.extra(this))
                .build();
    }

    @Override
    void write(Artifact value, FieldWriter out) {
        out.name("name", value.name());
        out.value("path", value.path());
        out.int32("mode", value.mode());
        out.value("from", value.from());
        out.value("fromExpression", value.fromExpression());
        out.value("subPath", value.subPath());
        out.value("globalName", value.globalName());
        out.record("raw", value.raw(), RawArtifactCodec.CODEC);
        out.record("archive", value.archive(), ArchiveStrategyCodec.CODEC);
        out.flag("optional", value.optional());
        out.flag("recurseMode", value.recurseMode());
        out.flag("deleted", value.deleted());
        out.extra(value.extra());
    }
}
