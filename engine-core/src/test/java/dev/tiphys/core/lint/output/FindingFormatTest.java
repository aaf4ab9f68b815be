package dev.tiphys.core.lint.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tiphys.core.lint.SourceTexts;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.Severity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingFormatTest {
    private static final String TEXT = "kind: Workflow\nspec:\n\tentrypoint: nope # here\n";
    private static final Finding ERROR = new Finding(
            "a b.yaml",
            3,
            14,
            "spec.entrypoint",
            "template-not-found",
            Severity.ERROR,
            "template name 'no\u001b[31m\npe' undefined",
            "did you mean \"none\"?");
    private static final Finding NOTE =
            new Finding("a b.yaml", 0, 0, "", "cluster-only", Severity.NOTE, "a note", null);

    private static String render(FindingFormat format, Finding... findings) {
        return format.render(List.of(findings), SourceTexts.of("a b.yaml", TEXT), false);
    }

    @Test
    void pretty_shows_the_line_and_carets_under_the_place() {
        assertThat(render(FindingFormat.PRETTY, ERROR, NOTE)).isEqualTo("""
                        error[template-not-found]: template name 'no\\u001b[31m\\npe' undefined
                         --> a b.yaml:3:14 (spec.entrypoint)
                        2 | spec:
                        3 | 	entrypoint: nope # here
                          | 	            ^^^^
                          = help: did you mean "none"?

                        note[cluster-only]: a note
                         --> a b.yaml

                        1 error, 0 warnings, 1 note
                        """);
    }

    @Test
    void pretty_paints_only_where_it_may() {
        String painted = FindingFormat.PRETTY.render(List.of(ERROR), SourceTexts.NONE, true);
        assertThat(painted).startsWith("\u001b[1;31merror[template-not-found]\u001b[0m");
        assertThat(render(FindingFormat.PRETTY, ERROR)).doesNotContain("\u001b");
    }

    @Test
    void pretty_shows_a_part_of_a_very_long_line() {
        String line = "x".repeat(100_000) + "HERE" + "y".repeat(100_000);
        Finding far = new Finding("f", 1, 100_001, "", "c", Severity.WARNING, "m", null);
        String text = FindingFormat.PRETTY.render(List.of(far), SourceTexts.of("f", line), false);
        assertThat(text).hasSizeLessThan(1000).contains("HERE");
        String[] lines = text.split("\n", -1);
        assertThat(lines[3].indexOf('^')).isEqualTo(lines[2].indexOf("HERE"));
    }

    @Test
    void simple_gives_one_line_each_whatever_the_manifest_holds() {
        assertThat(render(FindingFormat.SIMPLE, ERROR, NOTE)).isEqualTo("""
                        a b.yaml:3:14: error: template name 'no\\u001b[31m\\npe' undefined (did you mean "none"?) [template-not-found]
                        a b.yaml: note: a note [cluster-only]
                        """);
    }

    @Test
    void json_gives_one_array_with_all_fields() throws IOException {
        JsonNode json = new ObjectMapper().readTree(render(FindingFormat.JSON, ERROR, NOTE));
        assertThat(json).hasSize(2);
        assertThat(json.get(0).toString())
                .isEqualTo("{\"file\":\"a b.yaml\",\"line\":3,\"column\":14,\"path\":\"spec.entrypoint\","
                        + "\"code\":\"template-not-found\",\"severity\":\"error\","
                        + "\"message\":\"template name 'no\\u001B[31m\\npe' undefined\","
                        + "\"suggestion\":\"did you mean \\\"none\\\"?\"}");
        assertThat(json.get(1).get("suggestion").isNull()).isTrue();
        assertThat(render(FindingFormat.JSON)).isEqualTo("[]\n");
    }

    @Test
    void sarif_names_rules_places_and_levels() throws IOException {
        JsonNode run = new ObjectMapper()
                .readTree(render(FindingFormat.SARIF, ERROR, NOTE, ERROR))
                .get("runs")
                .get(0);
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(rules).hasSize(2);
        assertThat(rules.at("/0/shortDescription/text").asText()).isNotEmpty();
        JsonNode result = run.at("/results/0");
        assertThat(result.get("level").asText()).isEqualTo("error");
        assertThat(result.get("ruleIndex").asInt()).isZero();
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("a%20b.yaml");
        assertThat(result.at("/locations/0/physicalLocation/region/startColumn").asInt())
                .isEqualTo(14);
        assertThat(run.at("/results/1/locations/0/physicalLocation").has("region"))
                .isFalse();
    }

    /** What the schema of SARIF 2.1.0 demands of each part, and the values that it allows. */
    @Test
    void sarif_has_all_that_its_schema_demands() throws IOException {
        Finding strange =
                new Finding("/a/\u00e4 %?#.yaml", 1, 0, "spec", "strange", Severity.WARNING, "a \"b\" {0} \u0000", "c");
        Finding nowhere = new Finding(null, 0, 0, "", "nowhere", Severity.ERROR, "m", null);
        JsonNode log = new ObjectMapper().readTree(render(FindingFormat.SARIF, ERROR, NOTE, strange, nowhere));
        assertThat(log.get("version").asText()).isEqualTo("2.1.0");
        assertThat(log.get("runs")).hasSize(1);
        JsonNode run = log.at("/runs/0");
        JsonNode driver = run.at("/tool/driver");
        assertThat(driver.get("name").asText()).isNotEmpty();
        assertThat(run.get("columnKind").asText()).isIn("utf16CodeUnits", "unicodeCodePoints");
        assertThat(driver.get("rules"))
                .allSatisfy(rule -> assertThat(rule.get("id").asText()).isNotEmpty());
        assertThat(run.get("results")).hasSize(4).allSatisfy(result -> {
            assertThat(result.at("/message/text").asText()).isNotEmpty();
            assertThat(result.get("level").asText()).isIn("none", "note", "warning", "error");
            String rule = driver.at("/rules/" + result.get("ruleIndex").asInt() + "/id")
                    .asText();
            assertThat(result.get("ruleId").asText()).isEqualTo(rule);
            result.path("locations").forEach(location -> {
                String uri =
                        location.at("/physicalLocation/artifactLocation/uri").asText("x");
                assertThat(java.net.URI.create(uri)).isNotNull();
                JsonNode region = location.at("/physicalLocation/region");
                if (!region.isMissingNode()) {
                    assertThat(region.get("startLine").asInt()).isPositive();
                    assertThat(region.get("startColumn").asInt()).isPositive();
                }
            });
        });
    }

    @Test
    void every_format_has_a_word() {
        for (FindingFormat format : FindingFormat.values()) {
            assertThat(FindingFormat.of(format.word())).contains(format);
        }
        assertThat(FindingFormat.of("xml")).isEmpty();
    }
}
