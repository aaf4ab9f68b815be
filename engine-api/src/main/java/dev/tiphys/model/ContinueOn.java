package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * With which bad ends of a step or task the workflow goes on.
 *
 * @param error go on after phase Error
 * @param failed go on after phase Failed
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record ContinueOn(boolean error, boolean failed, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public ContinueOn {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public ContinueOn(boolean error, boolean failed) {
        this(error, failed, Map.of());
    }
}
