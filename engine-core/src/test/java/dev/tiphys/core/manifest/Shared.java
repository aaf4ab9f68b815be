package dev.tiphys.core.manifest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Argo's material beside the project; tests that need it are skipped without. */
public final class Shared {
    private Shared() {}

    public static Path path(String relative) {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path path = dir.resolveSibling("shared").resolve(relative);
            if (Files.exists(dir.resolve("pom.xml")) && Files.exists(path)) {
                return path;
            }
        }
        assumeTrue(false, "../shared/" + relative + " is not here");
        throw new IllegalStateException();
    }

    public static List<Path> manifests(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Objects.toString(file.getFileName()).matches(".*\\.(yaml|yml)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
