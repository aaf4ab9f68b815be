package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a data template's transformation.
 *
 * @param expression expression over {@code data}
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record TransformationStep(String expression, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public TransformationStep {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public TransformationStep(String expression) {
        this(expression, Map.of());
    }
}
