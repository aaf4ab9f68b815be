package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait between two tries.
 *
 * @param duration the first wait: seconds, or such as {@code 2m}; may be a tag; null when the manifest does not say
 * @param factor by what each further wait grows; a number or a tag; null keeps them equal
 * @param maxDuration how long all tries together may take; null when the manifest does not say
 * @param cap the longest single wait; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Backoff(
        @Nullable String duration,
        @Nullable String factor,
        @Nullable String maxDuration,
        @Nullable String cap,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Backoff {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Backoff(
            @Nullable String duration, @Nullable String factor, @Nullable String maxDuration, @Nullable String cap) {
        this(duration, factor, maxDuration, cap, Map.of());
    }
}
