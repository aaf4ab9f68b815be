package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.WorkflowMetadata;

/** Reads and writes {@link WorkflowMetadata}. */
public final class WorkflowMetadataCodec extends Codec<WorkflowMetadata> {
    public static final Codec<WorkflowMetadata> CODEC = new WorkflowMetadataCodec();

    private WorkflowMetadataCodec() {
        super("WorkflowMetadata");
    }

    @Override
    WorkflowMetadata read(Fields fields) {
        return new WorkflowMetadata(
                fields.textMap("labels"),
                fields.textMap("annotations"),
                fields.recordMap("labelsFrom", LabelValueFromCodec.CODEC),
                fields.extra(this));
    }

    @Override
    void write(WorkflowMetadata value, FieldWriter out) {
        out.textMap("labels", value.labels());
        out.textMap("annotations", value.annotations());
        out.recordMap("labelsFrom", value.labelsFrom(), LabelValueFromCodec.CODEC);
        out.extra(value.extra());
    }
}
