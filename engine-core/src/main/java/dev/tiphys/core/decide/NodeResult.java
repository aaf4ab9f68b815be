package dev.tiphys.core.decide;

import dev.tiphys.core.plan.TemplatePlan;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What others may know of a step or task: {@code steps.NAME.*}, {@code tasks.NAME.*}. Read when it is asked for. */
final class NodeResult {
    private final Run run;
    private final int node;
    private final @Nullable LoopResult loop;
    private final @Nullable TemplatePlan skippedTemplate;

    /**
     * @param loop the items' aggregated outputs, if it is a loop
     * @param skippedTemplate the template that a skipped or omitted node would have run
     */
    NodeResult(Run run, int node, @Nullable LoopResult loop, @Nullable TemplatePlan skippedTemplate) {
        this.run = run;
        this.node = node;
        this.loop = loop;
        this.skippedTemplate = skippedTemplate;
    }

    int node() {
        return node;
    }

    /** @param rest what follows the step's name and a dot */
    @Nullable
    Object lookup(String rest) {
        if (rest.startsWith("outputs.")) {
            return output(rest.substring("outputs.".length()));
        }
        NodeRecord record = shown();
        return switch (rest) {
            case "id" -> run.id(record.index());
            case "startedAt" -> record.startedAt == 0 ? null : Times.rfc3339(record.startedAt);
            case "finishedAt" -> record.finishedAt == 0 ? null : Times.rfc3339(record.finishedAt);
            case "ip" -> record.podIp().isEmpty() ? null : record.podIp();
            case "status" -> TakenOver.phase(run, record).text();
            case "exitCode" -> record.outputs == null ? null : record.outputs.exitCode();
            default -> null;
        };
    }

    /** For a retried node the last attempt speaks, as in Argo. */
    private NodeRecord shown() {
        return Attempts.shown(run, node);
    }

    private @Nullable Object output(String rest) {
        if (loop != null) {
            Object aggregate = loop.lookup(rest);
            if (aggregate != null) {
                return aggregate;
            }
        }
        NodeOutputs outputs = shown().outputs;
        if (rest.equals("result")) {
            return outputs == null || outputs.result() == null ? absentResult() : outputs.result();
        }
        if (rest.startsWith("parameters.")) {
            String name = rest.substring("parameters.".length());
            String value = outputs == null ? null : outputs.value(name);
            return value != null ? value : absent(name);
        }
        return null;
    }

    private boolean wasSkipped() {
        NodeRecord record = run.node(node);
        return record.outputs == null
                && !record.takenOver()
                && (record.phase() == NodePhase.SKIPPED || record.phase() == NodePhase.OMITTED);
    }

    private @Nullable Object absentResult() {
        return wasSkipped() ? Scope.ABSENT : null;
    }

    private @Nullable Object absent(String name) {
        if (skippedTemplate == null || !wasSkipped()) {
            return null;
        }
        Parameter declared =
                skippedTemplate.template().outputs().parameter(name).orElse(null);
        if (declared == null) {
            return null;
        }
        String byDefault =
                declared.valueFrom() == null ? null : declared.valueFrom().defaultValue();
        return byDefault == null ? Scope.ABSENT : byDefault;
    }

    /** The artifact; null if there is none of that name. */
    @Nullable
    Artifact artifact(String name) {
        NodeOutputs outputs = shown().outputs;
        return outputs == null ? null : outputs.artifact(name);
    }

    /** Whether the artifact would have come from a node that was skipped. */
    boolean skippedArtifact(String name) {
        return skippedTemplate != null
                && wasSkipped()
                && skippedTemplate.template().outputs().artifact(name).isPresent();
    }

    /** All of it, for expressions. */
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (String name : new String[] {"id", "startedAt", "finishedAt", "ip", "status", "exitCode"}) {
            Object value = lookup(name);
            if (value != null) {
                all.put(name, value);
            }
        }
        Map<String, @Nullable Object> outputs = outputs();
        if (!outputs.isEmpty()) {
            all.put("outputs", outputs);
        }
        return all;
    }

    private Map<String, @Nullable Object> outputs() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        if (loop != null) {
            all.putAll(loop.tree());
        }
        NodeOutputs outputs = shown().outputs;
        if (outputs != null) {
            if (outputs.result() != null) {
                all.put("result", outputs.result());
            }
            Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
            for (int i = 0; i < outputs.size(); i++) {
                if (outputs.value(i) != null) {
                    parameters.put(outputs.declared().get(i).name(), outputs.value(i));
                }
            }
            if (!parameters.isEmpty()) {
                all.put("parameters", parameters);
            }
            Map<String, @Nullable Object> artifacts = new LinkedHashMap<>();
            outputs.artifacts().forEach(artifact -> artifacts.put(artifact.name(), new ArtifactValue(artifact)));
            if (!artifacts.isEmpty()) {
                all.put("artifacts", artifacts);
            }
        } else if (skippedTemplate != null && wasSkipped()) {
            Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
            for (Parameter parameter : skippedTemplate.template().outputs().parameters()) {
                Object value = absent(parameter.name());
                parameters.put(parameter.name(), value == Scope.ABSENT ? null : value);
            }
            if (!parameters.isEmpty()) {
                all.put("parameters", parameters);
            }
            if (run.node(node).type() != NodeType.TASK_GROUP) {
                all.put("result", null);
            }
        }
        return all;
    }
}
