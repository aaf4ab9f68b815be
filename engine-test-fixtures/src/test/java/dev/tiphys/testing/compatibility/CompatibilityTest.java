package dev.tiphys.testing.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/argo-compatibility.md} says is proven, and nothing of Argo's inventory is left out. */
class CompatibilityTest {
    private static final Path ROOT = root();
    private static final Path SHARED = ROOT.resolveSibling("shared");
    private static final Path PAGE = ROOT.resolve("docs/argo-compatibility.md");

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("engine-api"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/argo-compatibility.tsv")).stream()
                .skip(1)
                .map(Row::of)
                .toList();
    }

    @Test
    void every_row_that_works_names_its_proof() throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.state() == Row.State.DONE || row.state() == Row.State.READ)
                .allSatisfy(row -> assertThat(row.evidence()).as(row.name()).isNotEmpty());
    }

    @Test
    void every_gap_says_what_is_missing_and_every_row_of_class_a_is_a_gap_or_works() throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.state().isGap())
                .allSatisfy(row -> assertThat(row.remark()).as(row.name()).isNotBlank());
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.kind().equals("A"))
                        .as(row.name())
                        .isEqualTo(row.state() == Row.State.DONE || row.state().isGap()));
    }

    @Test
    void the_tests_that_prove_rows_exist() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module :
                List.of("engine-api", "engine-core", "engine-executors", "engine-test-fixtures", "engine-cli")) {
            Path tests = ROOT.resolve(module).resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    for (Path file : files.filter(each -> each.toString().endsWith("Test.java"))
                            .toList()) {
                        String name = file.getFileName().toString();
                        sources.merge(name.substring(0, name.length() - 5), Files.readString(file), String::concat);
                    }
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            for (String each : row.evidence()) {
                String[] test = each.startsWith("test:") ? each.substring(5).split("#") : new String[0];
                if (test.length == 2 && !sources.getOrDefault(test[0], "").contains(" " + test[1] + "(")) {
                    wrong.add(row.name() + ": " + each);
                } else if (test.length != 2 && !each.startsWith("case:")) {
                    wrong.add(row.name() + ": no proof is of the form of " + each);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_recorded_cases_that_prove_rows_exist() throws IOException {
        Path cases = SHARED.resolve("conformance/cases");
        assumeTrue(Files.isDirectory(cases), "no recorded cases beside the project");
        assertThat(rows().stream()
                        .flatMap(row -> row.evidence().stream())
                        .filter(each -> each.startsWith("case:"))
                        .filter(each -> !Files.exists(cases.resolve(each.substring(5) + ".yaml"))))
                .isEmpty();
    }

    @Test
    void the_rows_are_those_of_argos_inventory() throws IOException {
        Path inventory = SHARED.resolve("argo/features.json");
        assumeTrue(Files.exists(inventory), "no inventory of Argo beside the project");
        JsonNode tables = new ObjectMapper().readTree(inventory.toFile());
        List<String> expected = new ArrayList<>();
        for (JsonNode field : tables.get("fields")) {
            expected.add("field " + field.get("type").asText() + "."
                    + field.get("field").asText() + " " + field.get("class").asText());
        }
        for (JsonNode behaviour : tables.get("behaviours")) {
            expected.add("behaviour " + behaviour.get("name").asText() + " "
                    + behaviour.get("class").asText());
        }
        for (JsonNode variable : tables.get("variables")) {
            expected.add("variable " + variable.get("variable").asText() + " "
                    + variable.get("class").asText());
        }
        assertThat(rows().stream().map(row -> row.table() + " " + row.name() + " " + row.kind()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void the_page_is_made_from_the_rows() throws IOException {
        String page = CompatibilityPage.of(rows());
        if (Boolean.getBoolean("tiphys.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }
}
