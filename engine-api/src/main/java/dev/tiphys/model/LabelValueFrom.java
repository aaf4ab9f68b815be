package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A computed label value.
 *
 * @param expression expression over the workflow's parameters
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record LabelValueFrom(String expression, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public LabelValueFrom {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public LabelValueFrom(String expression) {
        this(expression, Map.of());
    }
}
