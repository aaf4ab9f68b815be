package dev.tiphys.core.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of all manifests that are read, for editors. */
public final class ManifestSchema {
    private ManifestSchema() {}

    /** The schema, in JSON; ends with a line end. */
    public static String text() {
        try (InputStream in = ManifestSchema.class.getResourceAsStream("manifest.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the schema is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.endsWith("\n") ? text : text + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
