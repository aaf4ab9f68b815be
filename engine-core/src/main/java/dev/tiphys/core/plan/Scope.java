package dev.tiphys.core.plan;

import org.jspecify.annotations.Nullable;

/** Variables by their full name. Looking one up costs what it touches; nothing is built for the others. */
public interface Scope {
    /** The output of a skipped or omitted node, without a default: known, but without a value. */
    Object ABSENT = new Object() {
        @Override
        public String toString() {
            return "absent";
        }
    };

    /** The value's text, {@link #ABSENT}, or null if the name is unknown here. */
    @Nullable
    Object lookup(String name);

    /**
     * The value of a root name for expressions, such as {@code steps}: a map whose members are looked up as they are
     * asked for, a text, or null if nothing known begins with it.
     */
    @Nullable
    Object root(String name);

    /** Knows nothing. */
    Scope EMPTY = new Scope() {
        @Override
        public @Nullable Object lookup(String name) {
            return null;
        }

        @Override
        public @Nullable Object root(String name) {
            return null;
        }
    };
}
