package dev.tiphys.core.manifest.codec;

import dev.tiphys.manifest.DataPath;

/** Plain data has a value whose type Argo refuses. */
public final class DecodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient DataPath path;

    DecodeException(DataPath path, String message) {
        // the first word is how Argo's own messages of this kind begin
        super("json: " + path + ": " + message);
        this.path = path;
    }

    /** Where in the data. */
    public DataPath path() {
        return path;
    }
}
