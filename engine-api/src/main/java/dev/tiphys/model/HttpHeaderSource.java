package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an HTTP header's value comes from.
 *
 * @param secretKeyRef key of a secret; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record HttpHeaderSource(@Nullable KeySelector secretKeyRef, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public HttpHeaderSource {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public HttpHeaderSource(@Nullable KeySelector secretKeyRef) {
        this(secretKeyRef, Map.of());
    }
}
