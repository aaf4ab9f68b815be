package dev.tiphys.testing.pods;

import dev.tiphys.executor.Task;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Template;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task without an engine. */
public record FakeTask(
        String nodeName,
        NodeType type,
        Template template,
        boolean resultWanted,
        boolean daemon,
        @Nullable Instant limit)
        implements Task {
    /** A pod of that template. */
    public static FakeTask pod(String node, Template template) {
        return new FakeTask(node, NodeType.POD, template, false, false, null);
    }

    FakeTask withLimit(Instant at) {
        return new FakeTask(nodeName, type, template, resultWanted, daemon, at);
    }

    FakeTask asDaemon() {
        return new FakeTask(nodeName, type, template, resultWanted, true, limit);
    }

    FakeTask wantingItsResult() {
        return new FakeTask(nodeName, type, template, true, daemon, limit);
    }

    FakeTask as(NodeType other) {
        return new FakeTask(nodeName, other, template, resultWanted, daemon, limit);
    }

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
    public String nodeId() {
        return "id-" + nodeName;
    }

    @Override
    public String templateName() {
        return template.name();
    }

    @Override
    public Inputs inputs() {
        return Inputs.EMPTY;
    }

    @Override
    public String input(String name) {
        throw new IllegalArgumentException(name);
    }

    @Override
    public int attempt() {
        return 0;
    }

    @Override
    public Optional<Instant> deadline() {
        return Optional.ofNullable(limit);
    }
}
