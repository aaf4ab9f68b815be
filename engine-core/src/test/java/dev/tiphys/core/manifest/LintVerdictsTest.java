package dev.tiphys.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Argo's decoder refused, we refuse, and nothing else. */
class LintVerdictsTest {
    @ParameterizedTest
    @CsvSource({"argo.jsonl, argo", "cases.jsonl, conformance/lint/cases", "mutants.jsonl, conformance/lint/mutants"})
    void documents_are_refused_exactly_where_argo_refuses_to_decode_them(String set, String folder) throws IOException {
        Path files = Shared.path(folder);
        ObjectMapper json = new ObjectMapper();
        List<String> differences = new ArrayList<>();
        int rows = 0;
        for (String line : Shared.lines(Shared.path("conformance/lint").resolve(set))) {
            JsonNode row = json.readTree(line);
            String name = row.get("file").asText();
            boolean refused = row.get("docs").valueStream().anyMatch(doc -> doc.has("yaml") || doc.has("unmarshal"));
            Path file = files.resolve(
                    name.startsWith(files.getFileName() + "/") ? name.substring(name.indexOf('/') + 1) : name);
            ManifestSet read = Workflows.readAll(file);
            rows++;
            if (read.hasErrors() != refused) {
                differences.add(name + ": " + read.findings());
            }
        }
        assertThat(differences).isEmpty();
        assertThat(rows).isGreaterThanOrEqualTo(300);
    }
}
