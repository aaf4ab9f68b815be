package dev.tiphys.core.run;

import dev.tiphys.graph.MemoizationStatus;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.Progress;
import dev.tiphys.graph.TemplateUse;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Outputs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A node that was open when its run broke: the same, ended as Error. */
record LostNode(Node node, String message, Instant ended) implements Node {
    @Override
    public String id() {
        return node.id();
    }

    @Override
    public String name() {
        return node.name();
    }

    @Override
    public String displayName() {
        return node.displayName();
    }

    @Override
    public NodeType type() {
        return node.type();
    }

    @Override
    public NodePhase phase() {
        return NodePhase.ERROR;
    }

    @Override
    public String templateName() {
        return node.templateName();
    }

    @Override
    public Optional<TemplateUse> templateRef() {
        return node.templateRef();
    }

    @Override
    public String templateScope() {
        return node.templateScope();
    }

    @Override
    public String boundaryId() {
        return node.boundaryId();
    }

    @Override
    public List<String> children() {
        return node.children();
    }

    @Override
    public List<String> outboundNodes() {
        return node.outboundNodes();
    }

    @Override
    public Optional<Inputs> inputs() {
        return node.inputs();
    }

    @Override
    public Optional<Outputs> outputs() {
        return node.outputs();
    }

    @Override
    public Optional<Instant> startedAt() {
        return node.startedAt();
    }

    @Override
    public Optional<Instant> finishedAt() {
        return Optional.of(ended);
    }

    @Override
    public Progress progress() {
        return node.progress();
    }

    @Override
    public boolean daemoned() {
        return false;
    }

    @Override
    public boolean hooked() {
        return node.hooked();
    }

    @Override
    public boolean retried() {
        return node.retried();
    }

    @Override
    public String podIp() {
        return node.podIp();
    }

    @Override
    public Optional<MemoizationStatus> memoization() {
        return node.memoization();
    }

    @Override
    public String waitingForLock() {
        return "";
    }
}
