package dev.tiphys.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tiphys.core.manifest.codec.ManifestCodecs;
import dev.tiphys.core.manifest.text.YamlText;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every field of Argo's inventory is read and written back, and those of class A have a component in the model. */
class FeatureFieldsTest {
    /** One of these has the type that a field wants. */
    private static final List<Object> SAMPLES = List.of(
            "text",
            7L,
            true,
            "2026-01-31T12:00:00Z",
            "aGVsbG8=",
            List.of("text"),
            List.of(7L),
            Map.of("k", "text"),
            Map.of("k", 7L),
            Map.of("name", "x"),
            List.of(Map.of("name", "x")),
            List.of(Map.of("key", "x")),
            List.of(List.of(Map.of("name", "x"))),
            List.of(Map.of("expression", "x")),
            Map.of("k", Map.of("template", "x")),
            Map.of("k", Map.of("expression", "x")),
            Map.of("key", "x"),
            Map.of("labels", Map.of("a", "b")),
            Map.of("parameters", List.of(Map.of("name", "x"))),
            Map.of("prometheus", List.of(Map.of("name", "x"))),
            Map.of("mutexes", List.of(Map.of("name", "x"))),
            Map.of("artifactPaths", Map.of("name", "x")),
            Map.of("entrypoint", "x"),
            Map.of("schedules", List.of("x")),
            Map.of("limit", 7L),
            Map.of("duration", "x"),
            Map.of(),
            List.of(Map.of()));

    /** How the model calls types that Argo calls otherwise. */
    private static final Map<String, String> RECORDS = Map.ofEntries(
            Map.entry("TTLStrategy", "TtlStrategy"),
            Map.entry("DAGTemplate", "DagTemplate"),
            Map.entry("DAGTask", "DagTask"),
            Map.entry("HTTP", "HttpTemplate"),
            Map.entry("HTTPHeader", "HttpHeader"),
            Map.entry("HTTPHeaderSource", "HttpHeaderSource"),
            Map.entry("HTTPBodySource", "HttpBodySource"),
            Map.entry("ArtifactLocation", "Artifact"),
            Map.entry("Data", "DataTemplate"));

    private static final Map<String, String> COMPONENTS = Map.of("default", "defaultValue", "enum", "enumValues");

    record Row(String section, String type, String field, String kind) {}

    @TestFactory
    Stream<DynamicTest> each_field_is_read_and_written_back() throws IOException {
        Map<String, String[]> places = places();
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.type + " " + row.field,
                        () -> assertKept(row, Objects.requireNonNull(places.get(row.type)))));
    }

    @Test
    void the_inventory_is_complete() throws IOException {
        assertThat(rows()).hasSize(658);
    }

    @Test
    void fields_of_class_a_have_a_component_of_their_own() throws IOException {
        List<String> missing = rows().stream()
                .filter(row -> row.kind.equals("A") && !row.field.equals("(whole)") && !row.field.equals("kind"))
                // what has happened stays data here; another room decodes it
                .filter(row -> !row.section.startsWith("11 ") && !row.section.startsWith("12 "))
                .filter(row -> !row.type.endsWith("Status") && !row.type.endsWith("Holding"))
                .filter(row -> !components(RECORDS.getOrDefault(row.type, row.type))
                        .contains(COMPONENTS.getOrDefault(row.field, row.field)))
                .map(row -> row.type + "." + row.field)
                .toList();
        assertThat(missing).isEmpty();
    }

    private static void assertKept(Row row, String[] place) {
        String path = place[1];
        if (!row.field.equals("(whole)")) {
            path = path.isEmpty() ? row.field : path + "." + row.field;
        }
        if (row.field.equals("kind")) {
            assertThat(keeps(place[0], path, place[0])).isTrue();
            return;
        }
        String where = path;
        assertThat(SAMPLES)
                .as("a value for " + path + " that is read without a finding and written back as it was")
                .anyMatch(sample -> keeps(place[0], where, sample));
    }

    private static boolean keeps(String kind, String path, Object sample) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("apiVersion", "argoproj.io/v1alpha1");
        document.put("kind", kind);
        Trees.put(document, path, sample);
        ManifestSet set = Workflows.readAll("field.yaml", YamlText.write(List.of(document)));
        if (!set.findings().isEmpty()) {
            return false;
        }
        Map<String, @Nullable Object> written =
                ManifestCodecs.encode(set.documents().get(0).manifest());
        return Objects.equals(Trees.get(written, path), sample);
    }

    private static List<String> components(String type) {
        try {
            Class<?> record = Class.forName("dev.tiphys.model." + type);
            return Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }

    private static List<Row> rows() throws IOException {
        JsonNode features = new ObjectMapper()
                .readTree(Shared.path("argo/features.json").toFile())
                .get("fields");
        return features.valueStream()
                .map(field -> new Row(
                        field.get("section").asText(),
                        field.get("type").asText(),
                        field.get("field").asText(),
                        field.get("class").asText()))
                .toList();
    }

    private static Map<String, String[]> places() throws IOException {
        Map<String, String[]> places = new HashMap<>();
        try (InputStream in =
                Objects.requireNonNull(FeatureFieldsTest.class.getResourceAsStream("feature-places.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    String[] words = line.split(" ", -1);
                    places.put(words[0], new String[] {words[1], words.length > 2 ? words[2] : ""});
                }
            }
        }
        return places;
    }
}
