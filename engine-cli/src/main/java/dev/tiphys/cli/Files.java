package dev.tiphys.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The manifests that a person means: files, and folders with all in them. */
final class Files {
    private Files() {}

    static Path[] manifests(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (java.nio.file.Files.isDirectory(path)) {
                try (Stream<Path> below = java.nio.file.Files.walk(path)) {
                    below.filter(Files::isManifest).sorted().forEach(files::add);
                }
            } else if (java.nio.file.Files.exists(path)) {
                files.add(path);
            } else {
                throw new NoSuchFileException(path.toString());
            }
        }
        return files.toArray(new Path[0]);
    }

    private static boolean isManifest(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }
}
