package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeReader;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.MemoizationStatus;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.Progress;
import dev.tiphys.graph.TemplateUse;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Outputs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node of a snapshot. */
record NodeView(RunView run, NodeRecord record) implements Node {
    private NodeReader nodes() {
        return run.reader();
    }

    private String id(int index) {
        NodeRecord node = nodes().find(index);
        return node == null ? "" : nodes().id(node, run.workflow());
    }

    @Override
    public String id() {
        return nodes().id(record, run.workflow());
    }

    @Override
    public String name() {
        return nodes().name(record);
    }

    @Override
    public String displayName() {
        return Names.display(nodes(), record);
    }

    @Override
    public NodeType type() {
        return record.type();
    }

    @Override
    public NodePhase phase() {
        return record.phase();
    }

    @Override
    public String message() {
        return record.message;
    }

    @Override
    public String templateName() {
        return record.origin.templateName();
    }

    @Override
    public Optional<TemplateUse> templateRef() {
        return Optional.ofNullable(record.origin.templateRef());
    }

    @Override
    public String templateScope() {
        return record.origin.scope();
    }

    @Override
    public String boundaryId() {
        return record.boundary < 0 ? "" : id(record.boundary);
    }

    @Override
    public List<String> children() {
        return ids(record.children());
    }

    @Override
    public List<String> outboundNodes() {
        return ids(record.outbound());
    }

    private List<String> ids(int[] indexes) {
        List<String> ids = new ArrayList<>(indexes.length);
        for (int index : indexes) {
            ids.add(id(index));
        }
        return List.copyOf(ids);
    }

    @Override
    public Optional<Inputs> inputs() {
        return record.inputs == null
                        || record.inputs.declared().isEmpty()
                                && record.inputs.artifacts().isEmpty()
                ? Optional.empty()
                : Optional.of(record.inputs.toModel());
    }

    @Override
    public Optional<Outputs> outputs() {
        return record.outputs == null ? Optional.empty() : Optional.of(record.outputs.toModel());
    }

    @Override
    public Optional<Instant> startedAt() {
        return RunView.time(record.startedAt);
    }

    @Override
    public Optional<Instant> finishedAt() {
        return RunView.time(record.finishedAt);
    }

    @Override
    public Progress progress() {
        return run.progressOf(record);
    }

    @Override
    public boolean daemoned() {
        return record.daemoned();
    }

    @Override
    public boolean hooked() {
        return record.hooked();
    }

    @Override
    public boolean retried() {
        return record.retried();
    }

    @Override
    public String podIp() {
        return record.podIp();
    }

    @Override
    public Optional<MemoizationStatus> memoization() {
        return Optional.ofNullable(record.memoization());
    }

    @Override
    public String waitingForLock() {
        return record.waitingFor();
    }
}
