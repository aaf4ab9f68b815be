package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One header of an HTTP request.
 *
 * @param name the header's name; empty when the manifest gives none
 * @param value the value; may hold tags; null when the manifest does not say
 * @param valueFrom or where it comes from; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record HttpHeader(
        String name,
        @Nullable String value,
        @Nullable HttpHeaderSource valueFrom,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public HttpHeader {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public HttpHeader(String name, @Nullable String value, @Nullable HttpHeaderSource valueFrom) {
        this(name, value, valueFrom, Map.of());
    }
}
