package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A config map or a secret as a whole.
 *
 * @param name the object's name; empty when the manifest gives none
 * @param optional whether the object may be missing; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record ObjectReference(String name, @Nullable Boolean optional, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public ObjectReference {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public ObjectReference(String name, @Nullable Boolean optional) {
        this(name, optional, Map.of());
    }

    /** A reference by name. */
    public static ObjectReference to(String name) {
        return new ObjectReference(name, null);
    }
}
