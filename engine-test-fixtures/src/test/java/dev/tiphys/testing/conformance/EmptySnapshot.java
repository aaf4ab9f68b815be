package dev.tiphys.testing.conformance;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.Progress;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Outputs;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run in which nothing is. */
enum EmptySnapshot implements RunSnapshot {
    INSTANCE;

    @Override
    public String runId() {
        return "run";
    }

    @Override
    public String workflowName() {
        return "wf";
    }

    @Override
    public String namespace() {
        return "default";
    }

    @Override
    public String uid() {
        return "uid";
    }

    @Override
    public WorkflowPhase phase() {
        return WorkflowPhase.RUNNING;
    }

    @Override
    public String message() {
        return "";
    }

    @Override
    public Optional<Instant> startedAt() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> finishedAt() {
        return Optional.empty();
    }

    @Override
    public Progress progress() {
        return new Progress(0, 0);
    }

    @Override
    public Optional<Outputs> outputs() {
        return Optional.empty();
    }

    @Override
    public Arguments arguments() {
        return Arguments.EMPTY;
    }

    @Override
    public Map<String, String> labels() {
        return Map.of();
    }

    @Override
    public Map<String, String> annotations() {
        return Map.of();
    }

    @Override
    public boolean suspended() {
        return false;
    }

    @Override
    public String shutdown() {
        return "";
    }

    @Override
    public Collection<Node> nodes() {
        return List.of();
    }

    @Override
    public Optional<Node> node(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Node> nodeById(String id) {
        return Optional.empty();
    }

    @Override
    public Collection<String> departures() {
        return List.of();
    }
}
