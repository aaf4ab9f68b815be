package dev.tiphys.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Item;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.WorkflowStep;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    @Test
    void own_manifests_are_read_without_findings_and_come_back_equal_from_yaml_and_json() throws URISyntaxException {
        URL folder = Objects.requireNonNull(RoundTripTest.class.getResource("manifests"));
        ManifestSet set = Workflows.readAll(Path.of(folder.toURI()));
        assertThat(set.findings()).isEmpty();
        assertThat(set.documents()).hasSizeGreaterThanOrEqualTo(5);
        assertComesBack(set);
    }

    @Test
    void all_examples_of_argo_are_read_without_errors_and_come_back_equal() {
        List<Path> files = Shared.manifests(Shared.path("argo/examples"));
        assertThat(files).hasSize(217);
        for (Path file : files) {
            ManifestSet set = Workflows.readAll(file);
            assertThat(set.hasErrors()).as(set.findings().toString()).isFalse();
            assertThat(set.documents().size() + set.findings().size()).isPositive();
            assertComesBack(set);
        }
    }

    @Test
    void the_manifests_of_argos_tests_come_back_equal() {
        List<Path> files = Shared.manifests(Shared.path("argo/manifests"));
        assertThat(files).hasSizeGreaterThanOrEqualTo(701);
        List<Finding> errors = new ArrayList<>();
        int documents = 0;
        for (Path file : files) {
            ManifestSet set = Workflows.readAll(file);
            set.findings().stream().filter(Finding::isError).forEach(errors::add);
            documents += set.documents().size();
            assertComesBack(set);
        }
        // Argo's tests read these with numbers turned into texts, which its own linter does not do
        assertThat(errors).extracting(Finding::code).containsOnly("wrong-type", "unknown-field");
        assertThat(documents).isGreaterThan(670);
    }

    @Test
    void a_json_manifest_keeps_the_form_of_numbers_in_its_items_but_their_keys_are_sorted() {
        ManifestSet set = Workflows.readAll("text", """
                {"kind": "Workflow", "spec": {"entrypoint": "a", "templates": [{"name": "a", "steps": [[
                \t{"name": "s", "template": "a", "withItems": [1.10, 3, {"z": -0.5, "a": "\\u00e4\\/"}]}]]}]}}
                """);
        assertThat(set.findings()).isEmpty();
        assertThat(set.workflows().get(0).spec().template("a").orElseThrow().steps())
                .first(InstanceOfAssertFactories.list(WorkflowStep.class))
                .first()
                .extracting(WorkflowStep::withItems)
                .isEqualTo(List.of(new Item("1.10"), new Item("3"), new Item("{\"a\":\"ä/\",\"z\":-0.5}")));
        Manifest manifest = set.workflows().get(0);
        assertThat(Workflows.readAll("again", Workflows.toJson(manifest)).manifests())
                .containsExactly(manifest);
    }

    private static void assertComesBack(ManifestSet set) {
        ManifestSet fromYaml = Workflows.readAll("again.yaml", Workflows.toYaml(set.manifests()));
        assertThat(fromYaml.manifests()).isEqualTo(set.manifests());
        for (Manifest manifest : set.manifests()) {
            ManifestSet fromJson = Workflows.readAll("again.json", Workflows.toJson(manifest));
            assertThat(fromJson.manifests()).containsExactly(manifest);
        }
    }
}
