package dev.tiphys.core.golang;

import org.jspecify.annotations.Nullable;

/** A Go value with methods, such as a time or a semantic version. Immutable. */
public interface GoObject extends GoTyped {
    /** The bound method of that name, or null when the type has none. */
    @Nullable
    GoFunction method(String name);

    /** The exported field of that name: null when there is none (no value of ours has a field that may be nil). */
    default @Nullable Object field(String name) {
        return null;
    }

    /** What {@code %v} prints. */
    String goString();

    /** The value that {@code encoding/json} writes instead of this one: a plain value. */
    @Nullable
    Object jsonValue();
}
