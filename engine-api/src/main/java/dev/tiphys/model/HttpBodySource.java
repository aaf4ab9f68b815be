package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of an HTTP request as bytes.
 *
 * @param bytes the bytes in base64; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record HttpBodySource(@Nullable String bytes, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public HttpBodySource {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public HttpBodySource(@Nullable String bytes) {
        this(bytes, Map.of());
    }
}
