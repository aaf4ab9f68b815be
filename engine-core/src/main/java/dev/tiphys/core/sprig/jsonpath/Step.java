package dev.tiphys.core.sprig.jsonpath;

import org.jspecify.annotations.Nullable;

/** One part of a selector, such as {@code .name} or {@code [1:3]}. Immutable. */
interface Step {
    /**
     * Takes the step from a place in the document and goes on with the steps behind it.
     *
     * @param root what {@code $} stands for
     * @param current the place
     * @param next position of the step that follows this one in the walk
     * @throws PathException when the step cannot be taken there
     */
    @Nullable
    Object apply(Walk walk, @Nullable Object root, @Nullable Object current, int next);

    /** Whether the step picks from a whole list of results rather than from each of them. */
    default boolean picksFromResults() {
        return false;
    }
}
