package dev.tiphys.core.lint.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final String FILE = "engine-core/src/main/resources/dev/tiphys/core/lint/manifest.schema.json";

    private static Path root() {
        Path dir = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(dir.resolve("engine-api"))) {
            Path parent = dir.getParent();
            assertThat(parent).as("the project's root").isNotNull();
            dir = parent == null ? dir : parent;
        }
        return dir;
    }

    @Test
    void the_schema_is_what_the_model_says() throws IOException {
        Path file = root().resolve(FILE);
        String current = new SchemaGenerator(root()).generate();
        if (Boolean.getBoolean("update")) {
            Files.writeString(file, current);
        }
        assertThat(Files.readString(file))
                .as("run this test with -Dupdate=true after a change of the model")
                .isEqualTo(current);
    }

    @Test
    void manifests_that_are_read_without_findings_fit_the_schema() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(root().resolve(FILE).toFile());
        Path examples = root().resolve("../shared/argo/examples");
        assumeTrue(Files.isDirectory(examples), "the shared examples are not here");
        int checked = 0;
        for (Manifest manifest : Workflows.readAll(examples).manifests()) {
            JsonNode data = new ObjectMapper().readTree(Workflows.toJson(manifest));
            assertThat(SchemaCheck.problems(schema, manifest.kind().text(), data))
                    .as(String.valueOf(manifest.metadata().generateName()))
                    .isEmpty();
            checked++;
        }
        assertThat(checked).isGreaterThan(200);
    }

    @Test
    void misspelt_fields_and_wrong_types_do_not_fit() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(root().resolve(FILE).toFile());
        assertThat(problems(schema, "{\"spec\":{\"entripoint\":\"a\"}}")).containsExactly(".spec.entripoint: unknown");
        assertThat(problems(schema, "{\"spec\":{\"templates\":[{\"steps\":[[{\"name\":1}]]}]}}"))
                .containsExactly(".spec.templates[0].steps[0][0].name: not \"string\"");
        assertThat(problems(schema, "{\"spec\":{\"templates\":[{\"container\":{\"livenessProbe\":{\"x\":1}}}]}}"))
                .containsExactly(".spec.templates[0].container.livenessProbe.x: unknown");
        assertThat(problems(schema, "{\"spec\":{\"podGC\":{\"strategy\":\"Never\"}}}"))
                .hasSize(1);
    }

    private static List<String> problems(JsonNode schema, String json) throws IOException {
        return SchemaCheck.problems(schema, "Workflow", new ObjectMapper().readTree(json));
    }
}
