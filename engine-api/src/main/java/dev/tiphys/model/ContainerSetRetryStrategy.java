package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a container of a container set is tried again.
 *
 * @param duration time between two tries, such as {@code 10s}; null when the manifest does not say
 * @param retries how many further tries; a number or a tag; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record ContainerSetRetryStrategy(
        @Nullable String duration, @Nullable String retries, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public ContainerSetRetryStrategy {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public ContainerSetRetryStrategy(@Nullable String duration, @Nullable String retries) {
        this(duration, retries, Map.of());
    }
}
