package dev.tiphys.core.run;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.Progress;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Outputs;
import java.time.Instant;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of a run whose decider failed: the last state that is known, with what was open ended as Error.
 *
 * @param runId the run
 * @param last the last known state; null if there is none
 * @param message what happened
 * @param ended when
 */
record BrokenRun(String runId, @Nullable RunSnapshot last, String message, Instant ended) implements RunSnapshot {
    @Override
    public String workflowName() {
        return last == null ? "" : last.workflowName();
    }

    @Override
    public String namespace() {
        return last == null ? "" : last.namespace();
    }

    @Override
    public String uid() {
        return last == null ? runId : last.uid();
    }

    @Override
    public WorkflowPhase phase() {
        return WorkflowPhase.ERROR;
    }

    @Override
    public Optional<Instant> startedAt() {
        return last == null ? Optional.empty() : last.startedAt();
    }

    @Override
    public Optional<Instant> finishedAt() {
        return Optional.of(ended);
    }

    @Override
    public Progress progress() {
        return last == null ? new Progress(0, 0) : last.progress();
    }

    @Override
    public Optional<Outputs> outputs() {
        return last == null ? Optional.empty() : last.outputs();
    }

    @Override
    public Arguments arguments() {
        return last == null ? Arguments.EMPTY : last.arguments();
    }

    @Override
    public Map<String, String> labels() {
        return last == null ? Map.of() : last.labels();
    }

    @Override
    public Map<String, String> annotations() {
        return last == null ? Map.of() : last.annotations();
    }

    @Override
    public boolean suspended() {
        return false;
    }

    @Override
    public String shutdown() {
        return last == null ? "" : last.shutdown();
    }

    @Override
    public Collection<Node> nodes() {
        if (last == null) {
            return List.of();
        }
        Collection<Node> nodes = last.nodes();
        return new AbstractCollection<>() {
            @Override
            public Iterator<Node> iterator() {
                return nodes.stream().map(BrokenRun.this::ended).iterator();
            }

            @Override
            public int size() {
                return nodes.size();
            }
        };
    }

    @Override
    public Optional<Node> node(String name) {
        return last == null ? Optional.empty() : last.node(name).map(this::ended);
    }

    @Override
    public Optional<Node> nodeById(String id) {
        return last == null ? Optional.empty() : last.nodeById(id).map(this::ended);
    }

    @Override
    public Collection<String> departures() {
        return last == null ? List.of() : last.departures();
    }

    private Node ended(Node node) {
        return node.phase().isFinal() ? node : new LostNode(node, message, ended);
    }
}
