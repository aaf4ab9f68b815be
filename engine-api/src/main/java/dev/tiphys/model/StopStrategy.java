package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a CronWorkflow starts no more workflows.
 *
 * @param expression expression over the CronWorkflow's counters
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record StopStrategy(String expression, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public StopStrategy {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public StopStrategy(String expression) {
        this(expression, Map.of());
    }
}
