package dev.tiphys.core.run;

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

/** A state of a {@link FakeDecider}; its progress counts the ended tasks. */
record FakeSnapshot(String runId, WorkflowPhase phase, String message, int ended, boolean suspended)
        implements RunSnapshot {
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
        return runId;
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
        return new Progress(ended, ended);
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
