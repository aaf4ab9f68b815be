package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an environment variable's value comes from. Fields of the pod stay data in {@code extra}.
 *
 * @param configMapKeyRef key of a config map; null when the manifest does not say
 * @param secretKeyRef key of a secret; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record EnvVarSource(
        @Nullable KeySelector configMapKeyRef,
        @Nullable KeySelector secretKeyRef,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public EnvVarSource {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public EnvVarSource(@Nullable KeySelector configMapKeyRef, @Nullable KeySelector secretKeyRef) {
        this(configMapKeyRef, secretKeyRef, Map.of());
    }
}
