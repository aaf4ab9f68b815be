package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.DataSource;

/** Reads and writes {@link DataSource}. */
public final class DataSourceCodec extends Codec<DataSource> {
    public static final Codec<DataSource> CODEC = new DataSourceCodec();

    private DataSourceCodec() {
        super("DataSource");
    }

    @Override
    DataSource read(Fields fields) {
        return new DataSource(fields.record("artifactPaths", ArtifactCodec.CODEC), fields.extra(this));
    }

    @Override
    void write(DataSource value, FieldWriter out) {
        out.record("artifactPaths", value.artifactPaths(), ArtifactCodec.CODEC);
        out.extra(value.extra());
    }
}
