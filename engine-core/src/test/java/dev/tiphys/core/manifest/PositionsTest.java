package dev.tiphys.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.ManifestDocument;
import dev.tiphys.manifest.Position;
import dev.tiphys.manifest.SourceMap;
import dev.tiphys.manifest.Workflows;
import org.junit.jupiter.api.Test;

class PositionsTest {
    private static final String YAML = """
            # comment
            kind: Workflow
            spec:
              entrypoint: &name main
              templates:
                - name: *name
                  steps:
                    - - {name: a, when: "x\\n\\
                           y"}
                      - name: 🙂
            ---
            kind: Workflow
            metadata: {labels: {a.b/c: d}}
            -----
            kind: Workflow
            """;

    @Test
    void every_key_and_value_is_found_where_it_stands() {
        SourceMap source = Workflows.readAll("f", YAML).documents().get(0).source();
        DataPath template = DataPath.of("spec", "templates").index(0);
        DataPath steps = template.key("steps").index(0);
        assertThat(source.key(DataPath.of("spec", "entrypoint"))).isEqualTo(at(4, 3));
        assertThat(source.value(DataPath.of("spec", "entrypoint"))).isEqualTo(at(4, 15));
        assertThat(source.key(template.key("name"))).isEqualTo(at(6, 7));
        // an alias stands for what its anchor names
        assertThat(source.value(template.key("name"))).isEqualTo(at(4, 15));
        assertThat(source.value(template)).isEqualTo(at(6, 7));
        assertThat(source.value(steps.index(0).key("when"))).isEqualTo(at(8, 29));
        assertThat(source.key(steps.index(1).key("name"))).isEqualTo(at(10, 13));
        assertThat(source.value(steps.index(1).key("name"))).isEqualTo(at(10, 19));
    }

    @Test
    void what_is_not_there_is_answered_with_what_is_around_it() {
        SourceMap source = Workflows.readAll("f", YAML).documents().get(0).source();
        assertThat(source.value(DataPath.of("spec", "entrypoint", "x"))).isEqualTo(at(4, 15));
        assertThat(source.key(DataPath.of("spec", "onExit"))).isEqualTo(at(3, 1));
        assertThat(source.value(DataPath.of("spec", "templates").index(7))).isEqualTo(at(6, 5));
    }

    @Test
    void later_documents_count_lines_from_the_top_of_the_file() {
        var documents = Workflows.readAll("f", YAML).documents();
        assertThat(documents).extracting(ManifestDocument::position).containsExactly(at(2, 1), at(12, 1), at(15, 1));
        assertThat(documents.get(1).source().value(DataPath.of("metadata", "labels", "a.b/c")))
                .isEqualTo(at(13, 28));
    }

    @Test
    void json_has_positions_too() {
        String json = "{\"kind\": \"Workflow\",\n \"🙂\": 1, \"spec\": {\"templates\": [\n\t{\"name\": \"a\"}]}}";
        SourceMap source = Workflows.readAll("f", json).documents().get(0).source();
        assertThat(source.key(DataPath.of("spec"))).isEqualTo(at(2, 10));
        assertThat(source.value(DataPath.of("spec"))).isEqualTo(at(2, 18));
        DataPath template = DataPath.of("spec", "templates").index(0);
        assertThat(source.value(template)).isEqualTo(at(3, 2));
        assertThat(source.value(template.key("name"))).isEqualTo(at(3, 11));
    }

    private static Position at(int line, int column) {
        return new Position("f", line, column);
    }
}
