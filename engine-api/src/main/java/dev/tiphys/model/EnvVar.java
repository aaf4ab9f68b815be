package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One environment variable.
 *
 * @param name the name; empty when the manifest gives none
 * @param value the value; null means empty, or that {@code valueFrom} gives it
 * @param valueFrom where the value comes from; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record EnvVar(
        String name, @Nullable String value, @Nullable EnvVarSource valueFrom, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public EnvVar {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public EnvVar(String name, @Nullable String value, @Nullable EnvVarSource valueFrom) {
        this(name, value, valueFrom, Map.of());
    }
}
