package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.testing.pods.PodOutcome;
import dev.tiphys.testing.pods.PodRule;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads recorded cases. */
public final class CaseReader {
    static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(100_000_000)
                            .build())
                    .build())
            .build();
    private static final String EXPECTED = ".expected.json";

    private CaseReader() {}

    /** The inputs ({@code NAME.yaml} beside {@code NAME.expected.json}) below a folder, in the order of their paths. */
    public static List<Path> find(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> Files.exists(expected(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path expected(Path input) {
        String name = input.getFileName().toString();
        return input.resolveSibling(name.substring(0, name.length() - ".yaml".length()) + EXPECTED);
    }

    /** Reads a case with its recording. */
    public static RecordedCase read(Path input) {
        try {
            JsonNode recording = JSON.readTree(expected(input).toFile());
            try (Reader reader = Files.newBufferedReader(input)) {
                return read(Yaml11.read(reader), (ObjectNode) recording);
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(input + " is no recorded case: " + e.getMessage(), e);
        }
    }

    static RecordedCase read(JsonNode input, ObjectNode recording) {
        List<JsonNode> objects = new ArrayList<>();
        input.path("objects").forEach(objects::add);
        List<PodRule> pods = new ArrayList<>();
        input.path("pods").forEach(rule -> pods.add(rule(rule)));
        List<Step> timeline = new ArrayList<>();
        input.path("timeline").forEach(step -> timeline.add(step(step)));
        if (timeline.isEmpty()) {
            timeline.add(new Step.Run(null));
        }
        return new RecordedCase(
                input.path("name").asText(),
                input.path("about").asText(""),
                (ObjectNode) input.path("workflow"),
                objects,
                pods,
                timeline,
                recording);
    }

    private static PodRule rule(JsonNode rule) {
        List<PodOutcome> outcomes = new ArrayList<>();
        rule.path("outcomes").forEach(outcome -> outcomes.add(outcome(outcome)));
        return new PodRule(text(rule, "node"), text(rule, "template"), outcomes);
    }

    private static PodOutcome outcome(JsonNode outcome) {
        Map<String, Integer> containers = new LinkedHashMap<>();
        outcome.path("containers")
                .properties()
                .forEach(code -> containers.put(code.getKey(), code.getValue().asInt()));
        return new PodOutcome(
                switch (outcome.path("phase").asText("Succeeded")) {
                    case "Succeeded" -> Outcome.SUCCEEDED;
                    case "Failed" -> Outcome.FAILED;
                    case "Error" -> Outcome.ERROR;
                    default -> throw new IllegalArgumentException("no outcome: " + outcome);
                },
                outcome.has("exitCode") ? (Integer) outcome.get("exitCode").asInt() : null,
                outcome.path("message").asText(""),
                outcome.has("after") ? (Long) outcome.get("after").asLong() : null,
                text(outcome, "result"),
                texts(outcome.path("parameters")),
                containers);
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static Step step(JsonNode step) {
        Map.Entry<String, JsonNode> entry = step.properties().iterator().next();
        JsonNode args = entry.getValue();
        NodeSelector nodes = new NodeSelector(args.path("nodeFieldSelector").asText(""));
        try {
            return switch (entry.getKey()) {
                case "run" ->
                    new Step.Run(args.has("until") ? (Long) args.get("until").asLong() : null);
                case "suspend" -> new Step.Suspend();
                case "resume" -> new Step.Resume(nodes);
                case "stop" -> new Step.Stop(nodes, args.path("message").asText(""));
                case "terminate" -> new Step.Terminate();
                case "set" ->
                    new Step.Set(new NodeUpdate(
                            nodes,
                            Optional.ofNullable(text(args, "phase")).map(NodePhase::of),
                            Optional.ofNullable(text(args, "message")),
                            texts(args.path("outputParameters"))));
                case "retry" ->
                    new Step.Retry(new RetryOptions(
                            args.path("restartSuccessful").asBoolean(), nodes, overrides(args.path("parameters"))));
                case "resubmit" ->
                    new Step.Resubmit(
                            new ResubmitOptions(args.path("memoized").asBoolean(), overrides(args.path("parameters"))));
                default -> throw new IllegalArgumentException("no step of a timeline: " + entry.getKey());
            };
        } catch (MalformedOverride e) {
            return new Step.Malformed(entry.getKey(), e.text);
        }
    }

    private static Map<String, String> overrides(JsonNode parameters) throws MalformedOverride {
        Map<String, String> overrides = new LinkedHashMap<>();
        for (JsonNode parameter : parameters) {
            String text = parameter.asText();
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new MalformedOverride("expected parameter of the form: NAME=VALUE. Received: " + text);
            }
            overrides.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return overrides;
    }

    private static final class MalformedOverride extends Exception {
        private static final long serialVersionUID = 1L;
        private final String text;

        MalformedOverride(String text) {
            super(text);
            this.text = text;
        }
    }
}
