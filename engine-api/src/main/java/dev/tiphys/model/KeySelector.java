package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key of a config map or of a secret.
 *
 * @param name the object's name; empty when the manifest gives none
 * @param key the key in it; empty when the manifest gives none
 * @param optional whether object and key may be missing; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record KeySelector(String name, String key, @Nullable Boolean optional, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public KeySelector {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public KeySelector(String name, String key, @Nullable Boolean optional) {
        this(name, key, optional, Map.of());
    }

    /** A key that must exist. */
    public static KeySelector of(String name, String key) {
        return new KeySelector(name, key, null);
    }
}
