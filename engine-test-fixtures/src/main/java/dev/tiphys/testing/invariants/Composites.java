package dev.tiphys.testing.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.conformance.Moment;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.conformance.Step;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether groups say what their steps and tasks say, and tasks wait for those that they depend on. */
final class Composites {
    private final Manifest manifest;
    private final RunSnapshot run;
    private final Map<String, Node> byId = new HashMap<>();
    private final Set<String> wrong;

    private Composites(Manifest manifest, RunSnapshot run, Set<String> wrong) {
        this.manifest = manifest;
        this.run = run;
        this.wrong = wrong;
        run.nodes().forEach(node -> byId.put(node.id(), node));
    }

    /** Groups that succeeded although something in them failed that counts. */
    static List<String> hidden(Played played) {
        Set<String> wrong = new LinkedHashSet<>();
        Manifest manifest = new Manifest(played.recorded());
        for (Moment moment : played.moments()) {
            if (moment.run().finished()) {
                new Composites(manifest, moment.run(), wrong).hidden();
            }
        }
        return List.copyOf(wrong);
    }

    /** Tasks that began too early, as far as no retry or resubmit has given nodes other times. */
    static List<String> early(Played played) {
        Set<String> wrong = new LinkedHashSet<>();
        Manifest manifest = new Manifest(played.recorded());
        for (Moment moment : played.moments()) {
            if (moment.step() instanceof Step.Resubmit || moment.step() instanceof Step.Retry) {
                break;
            }
            new Composites(manifest, moment.run(), wrong).early();
        }
        return List.copyOf(wrong);
    }

    private void hidden() {
        for (Node node : run.nodes()) {
            Node boundary = byId.get(node.boundaryId());
            if (boundary == null || !node.phase().isFailure() || manifest.isDaemon(node)) {
                continue;
            }
            JsonNode call = manifest.call(boundary, node);
            if (call.isMissingNode() || Manifest.continues(call, node)) {
                continue;
            }
            switch (boundary.type()) {
                case STEPS -> group(node);
                case DAG -> task(boundary, node, call);
                default -> {}
            }
        }
    }

    private void group(Node step) {
        String name = step.name();
        Node boundary = byId.get(step.boundaryId());
        int from = boundary == null ? 0 : boundary.name().length();
        Node group = run.node(name.substring(0, name.indexOf(']', from) + 1)).orElse(null);
        if (group != null && group.phase() == NodePhase.SUCCEEDED) {
            wrong.add(group.name() + " succeeded although " + name + " is " + step.phase());
        }
    }

    private void task(Node dag, Node task, JsonNode call) {
        if (task.name().endsWith(")") && task.type() != NodeType.TASK_GROUP) {
            Node group = run.node(dag.name() + "." + call.path("name").asText()).orElse(null);
            if (group != null && group.phase() == NodePhase.SUCCEEDED) {
                wrong.add(group.name() + " succeeded although " + task.name() + " is " + task.phase());
            }
        } else if (dag.phase() == NodePhase.SUCCEEDED && manifest.isLast(call, dag)) {
            wrong.add(dag.name() + " succeeded although " + task.name() + " is " + task.phase());
        }
    }

    private void early() {
        for (Node node : run.nodes()) {
            Node boundary = byId.get(node.boundaryId());
            if (boundary == null
                    || boundary.type() != NodeType.DAG
                    || node.startedAt().isEmpty()) {
                continue;
            }
            JsonNode call = manifest.call(boundary, node);
            for (String name : manifest.dependencies(call, boundary)) {
                Node before = run.node(boundary.name() + "." + name).orElse(null);
                if (before == null
                        || before.finishedAt().isEmpty()
                        || before.finishedAt().get().isAfter(node.startedAt().get())) {
                    wrong.add(node.name() + " began before " + boundary.name() + "." + name + " had ended");
                }
            }
        }
    }
}
