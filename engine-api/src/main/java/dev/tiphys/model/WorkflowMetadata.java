package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels and annotations that a workflow gets when it starts.
 *
 * @param labels labels
 * @param annotations annotations
 * @param labelsFrom labels whose values are computed
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record WorkflowMetadata(
        Map<String, String> labels,
        Map<String, String> annotations,
        Map<String, LabelValueFrom> labelsFrom,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public WorkflowMetadata {
        labels = Copies.map(labels);
        annotations = Copies.map(annotations);
        labelsFrom = Copies.map(labelsFrom);
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public WorkflowMetadata(
            Map<String, String> labels, Map<String, String> annotations, Map<String, LabelValueFrom> labelsFrom) {
        this(labels, annotations, labelsFrom, Map.of());
    }
}
