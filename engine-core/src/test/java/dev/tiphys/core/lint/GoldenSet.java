package dev.tiphys.core.lint;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What Argo's validation says about a set of files, kept beside the project; tests are skipped without it. */
final class GoldenSet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Path shared;
    private final Map<Path, ManifestSet> folders = new HashMap<>();

    private GoldenSet(String name, Path shared) {
        this.name = name;
        this.shared = shared;
    }

    static GoldenSet of(String name) {
        return new GoldenSet(name, shared());
    }

    /** The folder with the data. */
    static Path shared() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.exists(dir.resolve("pom.xml")) && Files.isDirectory(dir.resolveSibling("shared"))) {
                return dir.resolveSibling("shared");
            }
        }
        return Optional.<Path>empty().orElseGet(() -> {
            assumeTrue(false, "the shared golden data is not here");
            return Path.of("");
        });
    }

    List<GoldenLine> lines() {
        List<GoldenLine> lines = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(shared.resolve("conformance/lint/" + name + ".jsonl"))) {
                lines.add(new GoldenLine(this, JSON.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    String name() {
        return name;
    }

    Path file(String relative) {
        return shared.resolve(name.startsWith("argo") ? "argo" : "conformance/lint")
                .resolve(relative);
    }

    /** What the file may refer to. */
    ManifestSet references(Path file, String kind) {
        return switch (kind) {
            case "examples" -> folder(shared.resolve("argo/examples"));
            case "folder" -> folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            default -> ManifestSet.EMPTY;
        };
    }

    private ManifestSet folder(Path folder) {
        return folders.computeIfAbsent(folder, path -> {
            try (Stream<Path> files = path.endsWith("examples") ? Files.walk(path) : Files.list(path)) {
                return Workflows.readAll(files.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .toArray(Path[]::new));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static String text(JsonNode node, String key) {
        return node.path(key).asText("");
    }
}
