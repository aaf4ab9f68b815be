package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tiphys.core.manifest.codec.ManifestCodecs;
import dev.tiphys.core.manifest.codec.Problems;
import dev.tiphys.core.manifest.text.SyntaxException;
import dev.tiphys.core.manifest.text.YamlParser;
import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.ReadLimits;
import dev.tiphys.manifest.Severity;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.Kind;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Workflow;
import dev.tiphys.model.WorkflowTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Recorded runs: what Argo refused when it was submitted, and with which message; everything else it took. */
class SubmitValidationGoldenTest {
    /** Where the recorder's leniency or a defect of Argo decided; each with the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "data/defects/control-character-in-value",
            "a value is a value",
            "data/defects/unprintable-astral-character-in-value",
            "a value is a value");

    @Test
    void what_argo_refuses_is_refused_with_its_message_and_nothing_else_is() throws IOException {
        Path cases = GoldenSet.shared().resolve("conformance/cases");
        List<String> differences = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        int refused = 0;
        int accepted = 0;
        for (Path file : files(cases)) {
            String name = cases.relativize(file).toString().replace(".yaml", "");
            String expected = expected(file);
            String actual = plain(refusal(file));
            boolean same = expected.startsWith("json: ") ? !actual.isEmpty() : expected.equals(actual);
            if (!same && !EXCEPTIONS.containsKey(name)) {
                differences.add(name + "\n  expected " + expected + "\n  actual   " + actual);
            }
            if (same && EXCEPTIONS.containsKey(name)) {
                idle.add(name);
            }
            refused += expected.isEmpty() ? 0 : 1;
            accepted += expected.isEmpty() ? 1 : 0;
        }
        System.out.printf("lint of recorded runs: %d refused, %d accepted%n", refused, accepted);
        assertThat(String.join("\n", differences)).isEmpty();
        assertThat(idle).isEmpty();
        assertThat(refused).isGreaterThan(150);
        assertThat(accepted).isGreaterThan(2000);
    }

    private static List<Path> files(Path cases) throws IOException {
        try (Stream<Path> files = Files.walk(cases)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String expected(Path file) throws IOException {
        Path recording = Path.of(file.toString().replace(".yaml", ".expected.json"));
        JsonNode json = new ObjectMapper().readTree(recording.toFile());
        return plain(json.path("invalid").asText(""));
    }

    private static String plain(String message) {
        return message.replaceAll("placeholder-\\d+", "placeholder-N");
    }

    @SuppressWarnings("unchecked")
    private static String refusal(Path file) throws IOException {
        Object data;
        try {
            ReadLimits limits = ReadLimits.DEFAULTS;
            data = YamlParser.parse(Files.readString(file), "case", 0, limits.maxDepth(), limits.maxValues())
                    .data();
        } catch (SyntaxException e) {
            throw new AssertionError(file.toString(), e);
        }
        try {
            Map<String, ?> input = (Map<String, ?>) Objects.requireNonNull(data);
            Workflow workflow =
                    (Workflow) decode(Kind.WORKFLOW, Objects.requireNonNull((Object) input.get("workflow")));
            List<Manifest> objects = new ArrayList<>();
            if (input.get("objects") instanceof List<?> list) {
                list.forEach(object -> Kind.of(String.valueOf(((Map<String, ?>) object).get("kind")))
                        .ifPresent(kind -> objects.add(decode(kind, object))));
            }
            return SubmitValidation.check(workflow, Arguments.EMPTY, new Given(objects))
                    .refusal()
                    .orElse("");
        } catch (IllegalArgumentException e) {
            return "json: " + e.getMessage();
        }
    }

    @SuppressWarnings("unchecked")
    private static Manifest decode(Kind kind, Object data) {
        return ManifestCodecs.decode(kind, (Map<String, ?>) data, STRICT);
    }

    /** Looks at fields that the model keeps as data, too. */
    private static final Problems STRICT = new Problems() {
        @Override
        public void report(DataPath path, String code, Severity severity, String message, @Nullable String suggestion) {
            if (severity == Severity.ERROR) {
                throw new IllegalArgumentException(path + ": " + message);
            }
        }

        @Override
        public boolean wantsUnknownFields() {
            return true;
        }
    };

    private record Given(List<Manifest> objects) implements TemplateLookup {
        @Override
        public Optional<WorkflowTemplate> workflowTemplate(String name) {
            return find(WorkflowTemplate.class, name);
        }

        @Override
        public Optional<ClusterWorkflowTemplate> clusterWorkflowTemplate(String name) {
            return find(ClusterWorkflowTemplate.class, name);
        }

        private <T extends Manifest> Optional<T> find(Class<T> type, String name) {
            return objects.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .filter(object -> Set.of(name)
                            .contains(String.valueOf(object.metadata().name())))
                    .findFirst();
        }
    }
}
