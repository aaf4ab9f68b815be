package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a finished workflow is kept, in seconds.
 *
 * @param secondsAfterCompletion after any end; null when the manifest does not say
 * @param secondsAfterSuccess after success; null when the manifest does not say
 * @param secondsAfterFailure after a failure; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record TtlStrategy(
        @Nullable Integer secondsAfterCompletion,
        @Nullable Integer secondsAfterSuccess,
        @Nullable Integer secondsAfterFailure,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public TtlStrategy {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public TtlStrategy(
            @Nullable Integer secondsAfterCompletion,
            @Nullable Integer secondsAfterSuccess,
            @Nullable Integer secondsAfterFailure) {
        this(secondsAfterCompletion, secondsAfterSuccess, secondsAfterFailure, Map.of());
    }
}
