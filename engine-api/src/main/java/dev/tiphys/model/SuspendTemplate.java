package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Waits until somebody resumes it, or for a time.
 *
 * @param duration how long: seconds, or such as {@code 1h}; may be a tag; null means until somebody resumes it
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record SuspendTemplate(@Nullable String duration, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public SuspendTemplate {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public SuspendTemplate(@Nullable String duration) {
        this(duration, Map.of());
    }
}
