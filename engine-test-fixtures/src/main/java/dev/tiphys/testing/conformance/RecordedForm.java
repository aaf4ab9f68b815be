package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a snapshot in the form of the recordings. */
final class RecordedForm {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String OWN_LABELS = "workflows.argoproj.io/";

    private final RunSnapshot run;
    private final Instant zero;

    private RecordedForm(RunSnapshot run, Instant zero) {
        this.run = run;
        this.zero = zero;
    }

    /** @param zero the time that counts as second 0 */
    static ObjectNode of(RunSnapshot run, Instant zero) {
        return new RecordedForm(run, zero).workflow();
    }

    private ObjectNode workflow() {
        ObjectNode json = JSON.objectNode();
        json.put("name", run.workflowName());
        text(json, "phase", run.phase().text());
        text(json, "message", run.message());
        if (run.startedAt().isPresent()) {
            json.put("progress", run.progress().toString());
        }
        time(json, "startedAt", run.startedAt());
        time(json, "finishedAt", run.finishedAt());
        run.outputs().ifPresent(outputs -> object(json, "outputs", outputs(outputs)));
        object(json, "arguments", parameters(run.arguments().parameters()));
        object(json, "labels", labels(run.labels()));
        flag(json, "suspended", run.suspended());
        text(json, "shutdown", run.shutdown());
        Map<String, ObjectNode> nodes = new TreeMap<>();
        run.nodes().forEach(node -> nodes.put(node.name(), node(node)));
        ObjectNode all = json.putObject("nodes");
        nodes.forEach(all::set);
        return json;
    }

    private ObjectNode node(Node node) {
        ObjectNode json = JSON.objectNode();
        json.put("id", node.id());
        json.put("type", node.type().text());
        json.put("phase", node.phase().text());
        text(json, "displayName", node.displayName());
        text(json, "message", node.message());
        text(json, "templateName", node.templateName());
        node.templateRef().ifPresent(use -> json.put("templateRef", use.name() + "/" + use.template()));
        if (!node.boundaryId().isEmpty()) {
            json.put("boundary", name(node.boundaryId()));
        }
        names(json, "children", node.children());
        names(json, "outboundNodes", node.outboundNodes());
        time(json, "startedAt", node.startedAt());
        time(json, "finishedAt", node.finishedAt());
        if (node.progress().total() != 0) {
            json.put("progress", node.progress().toString());
        }
        node.inputs().ifPresent(inputs -> object(json, "inputs", inputs(inputs)));
        node.outputs().ifPresent(outputs -> object(json, "outputs", outputs(outputs)));
        flag(json, "daemoned", node.daemoned());
        ObjectNode flags = JSON.objectNode();
        flag(flags, "hooked", node.hooked());
        flag(flags, "retried", node.retried());
        object(json, "nodeFlag", flags);
        node.memoization().ifPresent(memo -> {
            ObjectNode status = json.putObject("memoization");
            text(status, "cache", memo.cacheName());
            status.put("hit", memo.hit());
            text(status, "key", memo.key());
        });
        text(json, "waiting", node.waitingForLock());
        return json;
    }

    private String name(String id) {
        return run.nodeById(id).map(Node::name).orElse("?" + id);
    }

    private void names(ObjectNode json, String key, List<String> ids) {
        if (!ids.isEmpty()) {
            ArrayNode names = json.putArray(key);
            ids.forEach(id -> names.add(name(id)));
        }
    }

    private static ObjectNode inputs(Inputs inputs) {
        ObjectNode json = JSON.objectNode();
        object(json, "parameters", parameters(inputs.parameters()));
        artifacts(json, inputs.artifacts());
        return json;
    }

    private static ObjectNode outputs(Outputs outputs) {
        ObjectNode json = JSON.objectNode();
        object(json, "parameters", parameters(outputs.parameters()));
        artifacts(json, outputs.artifacts());
        if (outputs.result() != null) {
            json.put("result", outputs.result());
        }
        if (outputs.exitCode() != null) {
            json.put("exitCode", outputs.exitCode());
        }
        return json;
    }

    private static ObjectNode parameters(List<Parameter> parameters) {
        ObjectNode json = JSON.objectNode();
        parameters.forEach(parameter -> json.put(parameter.name(), parameter.value()));
        return json;
    }

    private static void artifacts(ObjectNode json, List<Artifact> artifacts) {
        if (!artifacts.isEmpty()) {
            ArrayNode names = json.putArray("artifacts");
            artifacts.forEach(artifact -> names.add(artifact.name()));
        }
    }

    private static ObjectNode labels(Map<String, String> labels) {
        ObjectNode json = JSON.objectNode();
        labels.forEach((key, value) -> {
            if (!key.contains(OWN_LABELS)) {
                json.put(key, value);
            }
        });
        return json;
    }

    private void time(ObjectNode json, String key, Optional<Instant> time) {
        time.ifPresent(at -> json.put(key, Duration.between(zero, at).toSeconds()));
    }

    private static void text(ObjectNode json, String key, String text) {
        if (!text.isEmpty()) {
            json.put(key, text);
        }
    }

    private static void flag(ObjectNode json, String key, boolean flag) {
        if (flag) {
            json.put(key, true);
        }
    }

    private static void object(ObjectNode json, String key, ObjectNode value) {
        if (!value.isEmpty()) {
            json.set(key, value);
        }
    }
}
