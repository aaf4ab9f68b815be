package dev.tiphys.manifest;

import java.nio.file.Path;

/** Something to read manifests from. */
public sealed interface ManifestSource {
    /** How findings call it. */
    String name();

    /** A file, or a folder with all {@code .yaml}, {@code .yml} and {@code .json} files below it, in order of name. */
    static ManifestSource of(Path file) {
        return new File(file);
    }

    /** A text. */
    static ManifestSource of(String name, String text) {
        return new Text(name, text);
    }

    /**
     * A file or a folder.
     *
     * @param path where it is
     */
    record File(Path path) implements ManifestSource {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /**
     * A text.
     *
     * @param name how findings call it
     * @param text the manifests
     */
    record Text(String name, String text) implements ManifestSource {}
}
