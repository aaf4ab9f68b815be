package dev.tiphys.manifest;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text.
 *
 * @param file the file or the name of the text; null when there is none
 * @param line line from 1; 0 when unknown
 * @param column column from 1, in characters; 0 when unknown
 */
public record Position(@Nullable String file, int line, int column) {
    /** A place that nobody knows. */
    public static final Position UNKNOWN = new Position(null, 0, 0);

    /** {@code file:line:column}, without what is unknown. */
    @Override
    public String toString() {
        String place = line > 0 ? line + ":" + column : "";
        if (file == null) {
            return place;
        }
        return place.isEmpty() ? file : file + ":" + place;
    }
}
