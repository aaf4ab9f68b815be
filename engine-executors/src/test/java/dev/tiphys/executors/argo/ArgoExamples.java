package dev.tiphys.executors.argo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Kind;
import dev.tiphys.model.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Argo's own examples beside the project, and the table of them in {@code docs/examples.md}. */
final class ArgoExamples {
    private static final Pattern ROW =
            Pattern.compile("\\| (\\*\\*)?`([^`]+)`(?:\\*\\*)? \\| ([^|]+) \\| ([^|]+) \\| ([^|]*) ?\\|");

    /**
     * A row of the table.
     *
     * @param file the file below the folder of examples
     * @param run whether the build runs it as processes
     * @param processes the phase that it ends with as processes; or either, no, or a dash
     * @param dry the phase that it ends with when nothing is done; or a dash
     */
    record Row(String file, boolean run, String processes, String dry) {}

    private ArgoExamples() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("docs/examples.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("docs/examples.md is missing");
        }
        return folder;
    }

    /** The folder of examples; without it the test is skipped. */
    private static Path folder() {
        Path folder = root().resolve("../shared/argo/examples").normalize();
        assumeTrue(Files.isDirectory(folder), "Argo's examples (../shared/argo/examples) are missing here: skipped");
        return folder;
    }

    static List<Row> table() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(root().resolve("docs/examples.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(new Row(row.group(2), row.group(1) != null, row.group(3), row.group(4)));
            }
        }
        return rows;
    }

    /** What is in each file, by its path below the folder. */
    static Map<String, ManifestSet> read() throws IOException {
        Path folder = folder();
        Map<String, ManifestSet> sets = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .forEach(file ->
                            sets.put(folder.relativize(file).toString().replace('\\', '/'), Workflows.readAll(file)));
        }
        return sets;
    }

    /** What workflows may refer to. */
    static List<Manifest> objects(Map<String, ManifestSet> sets) {
        return sets.values().stream()
                .flatMap(set -> set.manifests().stream())
                .filter(manifest -> manifest.kind() != Kind.WORKFLOW && manifest.kind() != Kind.CRON_WORKFLOW)
                .toList();
    }
}
