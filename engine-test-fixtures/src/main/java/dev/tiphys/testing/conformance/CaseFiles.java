package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.engine.NodeSelector;
import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.testing.pods.PodOutcome;
import dev.tiphys.testing.pods.PodRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Represent;
import org.yaml.snakeyaml.representer.Representer;

/** Writes recorded cases as files. */
public final class CaseFiles {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CaseFiles() {}

    /** Writes {@code NAME.yaml}; a name with slashes goes into folders. */
    public static Path writeInput(RecordedCase recorded, Path folder) {
        return write(folder.resolve(recorded.name() + ".yaml"), yaml(recorded));
    }

    /** Writes {@code NAME.yaml} and {@code NAME.expected.json}. */
    public static Path write(RecordedCase recorded, Path folder) {
        write(
                folder.resolve(recorded.name() + ".expected.json"),
                recorded.recording().toPrettyString() + "\n");
        return writeInput(recorded, folder);
    }

    private static Path write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The input file's text. */
    public static String yaml(RecordedCase recorded) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(0);
        options.setWidth(120);
        return new Yaml(new Texts(options), options).dump(CaseReader.JSON.convertValue(json(recorded), Map.class));
    }

    /** Puts into quotes what would not be read as text, such as {@code y} and {@code 0o7}. */
    private static final class Texts extends Representer {
        Texts(DumperOptions options) {
            super(options);
            Represent usual = Objects.requireNonNull(representers.get(String.class));
            representers.put(
                    String.class,
                    text -> Yaml11.staysText((String) text)
                            ? usual.representData(text)
                            : representScalar(Tag.STR, (String) text, DumperOptions.ScalarStyle.SINGLE_QUOTED));
        }
    }

    static ObjectNode json(RecordedCase recorded) {
        ObjectNode json = JSON.objectNode().put("name", recorded.name());
        if (!recorded.about().isEmpty()) {
            json.put("about", recorded.about());
        }
        json.set("workflow", recorded.workflow());
        if (!recorded.objects().isEmpty()) {
            json.putArray("objects").addAll(recorded.objects());
        }
        if (!recorded.pods().isEmpty()) {
            ArrayNode pods = json.putArray("pods");
            recorded.pods().forEach(rule -> pods.add(rule(rule)));
        }
        ArrayNode timeline = json.putArray("timeline");
        recorded.timeline().forEach(step -> timeline.addObject().set(step.word(), step(step)));
        return json;
    }

    private static ObjectNode rule(PodRule rule) {
        ObjectNode json = JSON.objectNode();
        if (rule.node() != null) {
            json.put("node", rule.node());
        }
        if (rule.template() != null) {
            json.put("template", rule.template());
        }
        ArrayNode outcomes = json.putArray("outcomes");
        rule.outcomes().forEach(outcome -> outcomes.add(outcome(outcome)));
        return json;
    }

    private static ObjectNode outcome(PodOutcome outcome) {
        ObjectNode json = JSON.objectNode();
        if (outcome.phase() != Outcome.SUCCEEDED) {
            json.put("phase", outcome.phase() == Outcome.FAILED ? "Failed" : "Error");
        }
        if (outcome.exitCode() != null) {
            json.put("exitCode", outcome.exitCode());
        }
        if (!outcome.message().isEmpty()) {
            json.put("message", outcome.message());
        }
        if (outcome.after() != null) {
            json.put("after", outcome.after());
        }
        if (outcome.result() != null) {
            json.put("result", outcome.result());
        }
        if (!outcome.parameters().isEmpty()) {
            json.set("parameters", CaseReader.JSON.valueToTree(outcome.parameters()));
        }
        if (!outcome.containers().isEmpty()) {
            json.set("containers", CaseReader.JSON.valueToTree(outcome.containers()));
        }
        return json;
    }

    private static JsonNode step(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (step instanceof Step.Run run && run.until() != null) {
            json.put("until", run.until());
        } else if (step instanceof Step.Resume resume) {
            selector(json, resume.nodes());
        } else if (step instanceof Step.Stop stop) {
            selector(json, stop.nodes());
            text(json, "message", stop.message());
        } else if (step instanceof Step.Set set) {
            selector(json, set.update().nodes());
            set.update().phase().ifPresent(phase -> json.put("phase", phase.text()));
            set.update().message().ifPresent(message -> json.put("message", message));
            map(json, "outputParameters", set.update().outputParameters());
        } else if (step instanceof Step.Retry retry) {
            if (retry.options().restartSuccessful()) {
                json.put("restartSuccessful", true);
            }
            selector(json, retry.options().nodes());
            overrides(json, retry.options().parameters());
        } else if (step instanceof Step.Resubmit resubmit) {
            if (resubmit.options().memoized()) {
                json.put("memoized", true);
            }
            overrides(json, resubmit.options().parameters());
        }
        return CaseReader.JSON.valueToTree(json);
    }

    private static void selector(Map<String, Object> json, NodeSelector nodes) {
        text(json, "nodeFieldSelector", nodes.text());
    }

    private static void text(Map<String, Object> json, String key, String text) {
        if (!text.isEmpty()) {
            json.put(key, text);
        }
    }

    private static void map(Map<String, Object> json, String key, Map<String, String> values) {
        if (!values.isEmpty()) {
            json.put(key, values);
        }
    }

    private static void overrides(Map<String, Object> json, Map<String, String> parameters) {
        if (!parameters.isEmpty()) {
            json.put(
                    "parameters",
                    parameters.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList());
        }
    }
}
