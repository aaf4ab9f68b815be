package dev.tiphys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the sources themselves: sizes, and that every package says where null is. */
class SourcesTest {
    private static final int MOST_LINES = 400;
    private static final int MEDIAN_LINES = 80;
    private static final Path ROOT = Path.of("..");

    /** To be split; a line that is no longer true fails the test. */
    private static final Set<String> TOO_LONG =
            Set.of("Run.java", "Call.java", "RetryLoop.java", "Ast.java", "Fields.java");

    @Test
    void no_file_of_the_product_is_longer_than_one_idea_needs() throws IOException {
        Set<String> longer = new TreeSet<>();
        for (Path file : sources("main")) {
            if (lines(file) > MOST_LINES) {
                longer.add(file.getFileName().toString());
            }
        }
        assertThat(longer).as("files with over " + MOST_LINES + " lines").containsExactlyInAnyOrderElementsOf(TOO_LONG);
    }

    @Test
    void half_of_the_files_are_short() throws IOException {
        List<Integer> lengths = new ArrayList<>();
        for (Path file : sources("main")) {
            if (!file.endsWith("package-info.java")) {
                lengths.add(lines(file));
            }
        }
        lengths.sort(Comparator.naturalOrder());
        assertThat(lengths).hasSizeGreaterThan(500);
        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MEDIAN_LINES);
    }

    @Test
    void every_package_says_where_null_is() throws IOException {
        Set<Path> silent = new TreeSet<>();
        for (Path file : sources("main")) {
            Path info = file.resolveSibling("package-info.java");
            boolean module = file.endsWith("module-info.java");
            if (!module && (Files.notExists(info) || !Files.readString(info).contains("@NullMarked"))) {
                silent.add(file.getParent());
            }
        }
        assertThat(silent).as("packages without @NullMarked").isEmpty();
    }

    private static int lines(Path file) throws IOException {
        return Files.readAllLines(file).size();
    }

    private static List<Path> sources(String kind) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.filter(
                            path -> path.getFileName().toString().startsWith("engine-"))
                    .sorted()
                    .toList()) {
                Path folder = module.resolve("src").resolve(kind).resolve("java");
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        files.filter(path -> path.toString().endsWith(".java")).forEach(found::add);
                    }
                }
            }
        }
        return found;
    }
}
