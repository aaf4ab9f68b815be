package dev.tiphys.core.run;

import dev.tiphys.executor.Task;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Template;
import java.time.Instant;
import java.util.Optional;

/** A task of a {@link FakeDecider}. */
record FakeTask(String runId, String nodeName) implements Task {
    private static final Template TEMPLATE = Template.builder()
            .name("work")
            .container(ContainerTemplate.builder().image("acme/work").build())
            .build();

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
        return nodeName;
    }

    @Override
    public NodeType type() {
        return NodeType.POD;
    }

    @Override
    public String templateName() {
        return "work";
    }

    @Override
    public Template template() {
        return TEMPLATE;
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
        return Optional.empty();
    }

    @Override
    public boolean resultWanted() {
        return false;
    }

    @Override
    public boolean daemon() {
        return false;
    }
}
