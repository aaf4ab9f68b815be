package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A config map or secret whose keys all become environment variables.
 *
 * @param prefix text put before each key; null when the manifest does not say
 * @param configMapRef the config map; null when the manifest does not say
 * @param secretRef or the secret; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record EnvFromSource(
        @Nullable String prefix,
        @Nullable ObjectReference configMapRef,
        @Nullable ObjectReference secretRef,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public EnvFromSource {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public EnvFromSource(
            @Nullable String prefix, @Nullable ObjectReference configMapRef, @Nullable ObjectReference secretRef) {
        this(prefix, configMapRef, secretRef, Map.of());
    }
}
