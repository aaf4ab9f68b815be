package dev.tiphys.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.Progress;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.ContainerNode;
import dev.tiphys.model.ContainerSetTemplate;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Template;
import dev.tiphys.model.UserContainer;
import dev.tiphys.model.ValueFrom;
import dev.tiphys.testing.pods.FakeTask;
import dev.tiphys.testing.pods.PodScript;
import dev.tiphys.testing.pods.ScriptedPods;
import dev.tiphys.testing.time.VirtualTime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scripted pods, without an engine, do what the pods of the recordings did. */
class PodsOfRecordingsTest {
    private int pods;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void scriptedPodsEndAsTheRecordedOnesDid() {
        for (Path input : CaseReader.find(Corpus.folder())) {
            RecordedCase recorded = CaseReader.read(input);
            JsonNode steps = recorded.recording().path("timeline");
            if (steps.size() == 1 && recorded.firstStuckStep().isEmpty()) {
                steps.path(0)
                        .path("workflow")
                        .path("nodes")
                        .properties()
                        .forEach(node -> check(recorded, node.getKey(), node.getValue()));
            }
        }
        assertThat(pods).isGreaterThan(2_000);
        assertThat(wrong).isEmpty();
    }

    private void check(RecordedCase recorded, String name, JsonNode node) {
        List<JsonNode> executions = StreamSupport.stream(
                        recorded.recording().path("executions").spliterator(), false)
                .filter(execution -> execution.path("node").asText().equals(name))
                .toList();
        Template template = templates(recorded).get(node.path("templateName").asText());
        boolean ended = node.has("finishedAt") && node.path("type").asText().equals("Pod");
        if (executions.size() != 1 || template == null || !ended || ofTheController(node)) {
            return;
        }
        pods++;
        Instant created =
                VirtualTime.START.plusSeconds(executions.get(0).path("at").asLong());
        FakeTask task = new FakeTask(
                name,
                NodeType.POD,
                template,
                node.path("outputs").has("result"),
                false,
                limit(recorded, template, created, node));
        Ended result = run(recorded, task, created);
        String actual = describe(result.result) + " at " + result.at;
        String expected = describe(node) + " at "
                + VirtualTime.START.plusSeconds(node.path("finishedAt").asLong());
        if (!actual.equals(expected)) {
            wrong.add(recorded.name() + " " + name + "\n  expected " + expected + "\n  actual   " + actual);
        }
    }

    /** Ended by the controller, not by itself: shut down, or an error of the workflow. */
    private static boolean ofTheController(JsonNode node) {
        String message = node.path("message").asText();
        return message.startsWith("workflow shutdown")
                || message.startsWith("Step exceeded")
                || message.startsWith("Stopped with")
                || (node.path("phase").asText().equals("Error") && !message.startsWith("wait: "))
                || node.path("phase").asText().equals("Pending");
    }

    private static @Nullable Instant limit(RecordedCase recorded, Template template, Instant created, JsonNode node) {
        String timeout = template.timeout();
        String active = template.activeDeadlineSeconds();
        Instant limit = null;
        if (active != null && active.matches("\\d+")) {
            limit = created.plusSeconds(Long.parseLong(active));
        }
        if (timeout != null && timeout.matches("\\d+s?")) {
            limit = VirtualTime.START.plusSeconds(
                    node.path("startedAt").asLong() + Long.parseLong(timeout.replace("s", "")));
        }
        JsonNode deadline = recorded.workflow().at("/spec/activeDeadlineSeconds");
        boolean late = limit != null
                && deadline.isNumber()
                && !limit.isBefore(VirtualTime.START.plusSeconds(deadline.asLong()));
        return late ? null : limit;
    }

    private record Ended(TaskResult result, Instant at) {}

    private static Ended run(RecordedCase recorded, FakeTask task, Instant created) {
        VirtualTime time = new VirtualTime(created);
        ScriptedPods pods = new ScriptedPods(new PodScript(recorded.pods()), time);
        time.attach(pods);
        List<Ended> ended = new ArrayList<>();
        pods.start(task, new TaskEvents() {
            @Override
            public void started(String address) {}

            @Override
            public void progress(Progress progress) {}

            @Override
            public void output(String text) {}

            @Override
            public Path directory() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void finished(TaskResult result) {
                ended.add(new Ended(result, time.now()));
            }
        });
        time.runUntilIdle();
        return Objects.requireNonNull(ended.get(0));
    }

    private static String describe(TaskResult result) {
        ObjectNode outputs = CaseReader.JSON.createObjectNode();
        outputs.set("parameters", CaseReader.JSON.valueToTree(new java.util.TreeMap<>(result.parameters())));
        outputs.set(
                "artifacts",
                CaseReader.JSON.valueToTree(
                        result.artifacts().stream().map(Artifact::name).toList()));
        result.exitCode().ifPresent(code -> outputs.put("exitCode", String.valueOf(code)));
        result.result().ifPresent(text -> outputs.put("result", text));
        return result.outcome().name().toLowerCase(java.util.Locale.ROOT) + " " + result.message() + " " + outputs;
    }

    private static String describe(JsonNode node) {
        ObjectNode outputs = CaseReader.JSON.createObjectNode();
        Map<String, JsonNode> parameters = new java.util.TreeMap<>();
        node.at("/outputs/parameters").properties().forEach(p -> parameters.put(p.getKey(), p.getValue()));
        outputs.set("parameters", CaseReader.JSON.valueToTree(parameters));
        outputs.set(
                "artifacts",
                node.at("/outputs/artifacts").isMissingNode()
                        ? CaseReader.JSON.createArrayNode()
                        : node.at("/outputs/artifacts"));
        for (String key : List.of("exitCode", "result")) {
            if (node.path("outputs").has(key)) {
                outputs.set(key, node.path("outputs").get(key));
            }
        }
        return node.path("phase").asText().toLowerCase(java.util.Locale.ROOT) + " "
                + node.path("message").asText("") + " " + outputs;
    }

    private static Map<String, Template> templates(RecordedCase recorded) {
        Map<String, Template> templates = new LinkedHashMap<>();
        recorded.workflow().at("/spec/templates").forEach(json -> {
            boolean needsEngine = json.path("daemon").asBoolean()
                    || json.path("outputs").toString().contains("{{");
            if (!needsEngine && recorded.objects().isEmpty()) {
                templates.put(json.path("name").asText(), template(json));
            }
        });
        return templates;
    }

    private static Template template(JsonNode json) {
        List<Parameter> parameters = new ArrayList<>();
        json.at("/outputs/parameters")
                .forEach(parameter -> parameters.add(Parameter.builder()
                        .name(parameter.path("name").asText())
                        .value(text(parameter.get("value")))
                        .valueFrom(ValueFrom.builder()
                                .defaultValue(text(parameter.at("/valueFrom/default")))
                                .build())
                        .build()));
        List<Artifact> artifacts = new ArrayList<>();
        json.at("/outputs/artifacts")
                .forEach(artifact -> artifacts.add(
                        Artifact.builder().name(artifact.path("name").asText()).build()));
        List<ContainerNode> containers = new ArrayList<>();
        json.at("/containerSet/containers")
                .forEach(container -> containers.add(new ContainerNode(container(container), List.of())));
        List<UserContainer> sidecars = new ArrayList<>();
        json.path("sidecars").forEach(container -> sidecars.add(new UserContainer(container(container), null)));
        return Template.builder()
                .name(json.path("name").asText())
                .outputs(new Outputs(parameters, artifacts, null, null))
                .containerSet(containers.isEmpty() ? null : new ContainerSetTemplate(containers, null))
                .sidecars(sidecars)
                .timeout(text(json.get("timeout")))
                .activeDeadlineSeconds(text(json.get("activeDeadlineSeconds")))
                .build();
    }

    private static ContainerTemplate container(JsonNode json) {
        return ContainerTemplate.builder().name(json.path("name").asText()).build();
    }

    private static @Nullable String text(@Nullable JsonNode json) {
        return json == null || json.isNull() || json.isMissingNode() ? null : json.asText();
    }
}
