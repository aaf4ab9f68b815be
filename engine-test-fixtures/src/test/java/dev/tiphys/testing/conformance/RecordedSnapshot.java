package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tiphys.graph.MemoizationStatus;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.Progress;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.TemplateUse;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import dev.tiphys.testing.time.VirtualTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run as a recording shows it. */
public final class RecordedSnapshot implements RunSnapshot {
    private final JsonNode workflow;
    private final Map<String, Node> byName = new LinkedHashMap<>();
    private final Map<String, Node> byId = new LinkedHashMap<>();

    /** @param workflow what a recording says under {@code workflow} */
    public RecordedSnapshot(JsonNode workflow) {
        this.workflow = workflow;
        workflow.path("nodes").properties().forEach(entry -> {
            Node node = new RecordedNode(entry.getKey(), entry.getValue(), workflow.path("nodes"));
            byName.put(entry.getKey(), node);
            byId.put(node.id(), node);
        });
    }

    @Override
    public String runId() {
        return "recorded";
    }

    @Override
    public String workflowName() {
        return workflow.path("name").asText();
    }

    @Override
    public String namespace() {
        return "default";
    }

    @Override
    public String uid() {
        return "recorded";
    }

    @Override
    public WorkflowPhase phase() {
        return WorkflowPhase.of(workflow.path("phase").asText(""));
    }

    @Override
    public String message() {
        return workflow.path("message").asText("");
    }

    @Override
    public Optional<Instant> startedAt() {
        return time(workflow.path("startedAt"));
    }

    @Override
    public Optional<Instant> finishedAt() {
        return time(workflow.path("finishedAt"));
    }

    @Override
    public Progress progress() {
        return RecordedSnapshot.progress(workflow.path("progress"));
    }

    @Override
    public Optional<Outputs> outputs() {
        return outputs(workflow.path("outputs"));
    }

    @Override
    public Arguments arguments() {
        return new Arguments(parameters(workflow.path("arguments")), List.of());
    }

    @Override
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        workflow.path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    @Override
    public Map<String, String> annotations() {
        return Map.of();
    }

    @Override
    public boolean suspended() {
        return workflow.path("suspended").asBoolean();
    }

    @Override
    public String shutdown() {
        return workflow.path("shutdown").asText("");
    }

    @Override
    public Collection<Node> nodes() {
        return byName.values();
    }

    @Override
    public Optional<Node> node(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public Optional<Node> nodeById(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Collection<String> departures() {
        return List.of();
    }

    private static Optional<Instant> time(JsonNode second) {
        return second.isNumber() ? Optional.of(VirtualTime.START.plusSeconds(second.asLong())) : Optional.empty();
    }

    private static Progress progress(JsonNode text) {
        String[] parts = text.asText("0/0").split("/", -1);
        return new Progress(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    private static List<Parameter> parameters(JsonNode json) {
        List<Parameter> parameters = new ArrayList<>();
        json.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            parameters.add(Parameter.builder()
                    .name(entry.getKey())
                    .value(value.isNull() ? null : value.asText())
                    .build());
        });
        return parameters;
    }

    private static List<Artifact> artifacts(JsonNode json) {
        List<Artifact> artifacts = new ArrayList<>();
        json.forEach(
                name -> artifacts.add(Artifact.builder().name(name.asText()).build()));
        return artifacts;
    }

    private static Optional<Outputs> outputs(JsonNode json) {
        return json.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Outputs(
                        parameters(json.path("parameters")),
                        artifacts(json.path("artifacts")),
                        json.has("result") ? json.get("result").asText() : null,
                        json.has("exitCode") ? json.get("exitCode").asText() : null));
    }

    private record RecordedNode(String name, JsonNode json, JsonNode all) implements Node {
        private String id(String nodeName) {
            return nodeName.startsWith("?")
                    ? nodeName.substring(1)
                    : all.path(nodeName).path("id").asText();
        }

        private List<String> ids(String key) {
            List<String> ids = new ArrayList<>();
            json.path(key).forEach(child -> ids.add(id(child.asText())));
            return ids;
        }

        private String text(String key) {
            return json.path(key).asText("");
        }

        @Override
        public String id() {
            return text("id");
        }

        @Override
        public String displayName() {
            return text("displayName");
        }

        @Override
        public NodeType type() {
            return NodeType.of(text("type"));
        }

        @Override
        public NodePhase phase() {
            return NodePhase.of(text("phase"));
        }

        @Override
        public String message() {
            return text("message");
        }

        @Override
        public String templateName() {
            return text("templateName");
        }

        @Override
        public Optional<TemplateUse> templateRef() {
            String[] parts = text("templateRef").split("/", 2);
            return parts.length < 2 ? Optional.empty() : Optional.of(new TemplateUse(parts[0], parts[1], false));
        }

        @Override
        public String templateScope() {
            return "";
        }

        @Override
        public String boundaryId() {
            return json.has("boundary") ? id(text("boundary")) : "";
        }

        @Override
        public List<String> children() {
            return ids("children");
        }

        @Override
        public List<String> outboundNodes() {
            return ids("outboundNodes");
        }

        @Override
        public Optional<Inputs> inputs() {
            JsonNode inputs = json.path("inputs");
            return inputs.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(
                            new Inputs(parameters(inputs.path("parameters")), artifacts(inputs.path("artifacts"))));
        }

        @Override
        public Optional<Outputs> outputs() {
            return RecordedSnapshot.outputs(json.path("outputs"));
        }

        @Override
        public Optional<Instant> startedAt() {
            return time(json.path("startedAt"));
        }

        @Override
        public Optional<Instant> finishedAt() {
            return time(json.path("finishedAt"));
        }

        @Override
        public Progress progress() {
            return RecordedSnapshot.progress(json.path("progress"));
        }

        @Override
        public boolean daemoned() {
            return json.path("daemoned").asBoolean();
        }

        @Override
        public boolean hooked() {
            return json.at("/nodeFlag/hooked").asBoolean();
        }

        @Override
        public boolean retried() {
            return json.at("/nodeFlag/retried").asBoolean();
        }

        @Override
        public String podIp() {
            return "";
        }

        @Override
        public Optional<MemoizationStatus> memoization() {
            JsonNode memo = json.path("memoization");
            return memo.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(new MemoizationStatus(
                            memo.path("hit").asBoolean(),
                            memo.path("key").asText(""),
                            memo.path("cache").asText("")));
        }

        @Override
        public String waitingForLock() {
            return text("waiting");
        }
    }
}
