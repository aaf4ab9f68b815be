package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels and annotations for a pod.
 *
 * @param labels the labels
 * @param annotations the annotations
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Metadata(
        Map<String, String> labels, Map<String, String> annotations, Map<String, @Nullable Object> extra) {
    /** Nothing at all. */
    public static final Metadata EMPTY = new Metadata(Map.of(), Map.of(), Map.of());

    /** Copies its lists and maps. */
    public Metadata {
        labels = Copies.map(labels);
        annotations = Copies.map(annotations);
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Metadata(Map<String, String> labels, Map<String, String> annotations) {
        this(labels, annotations, Map.of());
    }
}
