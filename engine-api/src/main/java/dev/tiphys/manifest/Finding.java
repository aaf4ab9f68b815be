package dev.tiphys.manifest;

import org.jspecify.annotations.Nullable;

/**
 * Something found in a manifest.
 *
 * @param file the file or the name of the text; null when the manifest was not read from one
 * @param line line from 1; 0 when unknown
 * @param column column from 1, in characters; 0 when unknown
 * @param path where in the data, such as {@code spec.templates[0].name}; empty for the whole document
 * @param code stable word for programs, such as {@code unknown-field}
 * @param severity how bad it is
 * @param message what is wrong, for people: one line
 * @param suggestion what to do about it; null when there is nothing to suggest
 */
public record Finding(
        @Nullable String file,
        int line,
        int column,
        String path,
        String code,
        Severity severity,
        String message,
        @Nullable String suggestion) {

    /** A finding at a position. */
    public static Finding at(
            Position position,
            DataPath path,
            String code,
            Severity severity,
            String message,
            @Nullable String suggestion) {
        return new Finding(
                position.file(),
                position.line(),
                position.column(),
                path.toString(),
                code,
                severity,
                message,
                suggestion);
    }

    /** Whether the manifest cannot be used because of this. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line: {@code build.yaml:12:5: error: spec.entrypoint: what is wrong (what to do)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (file != null) {
            text.append(file).append(':');
        }
        if (line > 0) {
            text.append(line).append(':').append(column).append(':');
        }
        if (!text.isEmpty()) {
            text.append(' ');
        }
        text.append(severity.text()).append(": ");
        if (!path.isEmpty()) {
            text.append(path).append(": ");
        }
        text.append(message);
        if (suggestion != null) {
            text.append(" (").append(suggestion).append(')');
        }
        return text.toString();
    }
}
