package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.DataSource;
import dev.tiphys.model.DataTemplate;

/** Reads and writes {@link DataTemplate}. */
public final class DataTemplateCodec extends Codec<DataTemplate> {
    public static final Codec<DataTemplate> CODEC = new DataTemplateCodec();

    private DataTemplateCodec() {
        super("DataTemplate");
    }

    @Override
    DataTemplate read(Fields fields) {
        return new DataTemplate(
                fields.record("source", DataSourceCodec.CODEC, DataSource.EMPTY),
                fields.records("transformation", TransformationStepCodec.CODEC),
                fields.extra(this));
    }

    @Override
    void write(DataTemplate value, FieldWriter out) {
        out.recordUnlessEmpty("source", value.source(), DataSourceCodec.CODEC);
        out.records("transformation", value.transformation(), TransformationStepCodec.CODEC);
        out.extra(value.extra());
    }
}
