package dev.tiphys.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tiphys.core.manifest.codec.DecodeException;
import dev.tiphys.core.manifest.codec.ManifestCodecs;
import dev.tiphys.core.manifest.codec.Problems;
import dev.tiphys.core.manifest.text.SyntaxException;
import dev.tiphys.core.manifest.text.YamlParser;
import dev.tiphys.model.Kind;
import dev.tiphys.model.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The workflows and templates of the recorded cases. */
class CaseManifestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void recorded_cases_are_decoded_unless_argo_refused_to_and_come_back_equal() throws Exception {
        List<Path> cases = Shared.manifests(Shared.path("conformance/cases"));
        List<String> differences = new ArrayList<>();
        for (Path file : cases) {
            if (isDecoded(file) == isRefused(file)) {
                differences.add(file.toString());
            }
        }
        assertThat(differences).isEmpty();
        assertThat(cases).hasSizeGreaterThan(3000);
    }

    private static boolean isDecoded(Path file) throws IOException, SyntaxException {
        Map<?, ?> data = (Map<?, ?>)
                Objects.requireNonNull(YamlParser.parse(Files.readString(file), file.toString(), 0, 1000, 10_000_000)
                        .data());
        List<@Nullable Object> objects = new ArrayList<>();
        objects.add(data.get("workflow"));
        if (data.get("objects") instanceof List<?> list) {
            objects.addAll(list);
        }
        try {
            objects.forEach(CaseManifestsTest::assertComesBack);
            return true;
        } catch (DecodeException e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static void assertComesBack(@Nullable Object object) {
        Map<String, ?> data = (Map<String, ?>) Objects.requireNonNull(object);
        Object kind = data.get("kind");
        Kind known = Kind.of(kind == null ? "Workflow" : kind.toString()).orElseThrow();
        Manifest manifest = ManifestCodecs.decode(known, data);
        Map<String, @Nullable Object> written = ManifestCodecs.encode(manifest);
        assertThat(ManifestCodecs.decode(known, written, Problems.THROWING)).isEqualTo(manifest);
    }

    private static boolean isRefused(Path file) throws IOException {
        Path recording = Path.of(file.toString().replace(".yaml", ".expected.json"));
        return JSON.readTree(recording.toFile()).path("invalid").asText("").startsWith("json: ");
    }
}
