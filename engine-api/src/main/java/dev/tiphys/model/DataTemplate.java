package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists artifact paths and transforms the list.
 *
 * @param source where the list comes from
 * @param transformation expressions, applied one after the other
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record DataTemplate(
        DataSource source, List<TransformationStep> transformation, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public DataTemplate {
        transformation = List.copyOf(transformation);
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public DataTemplate(DataSource source, List<TransformationStep> transformation) {
        this(source, transformation, Map.of());
    }
}
