package dev.tiphys.executors;

import dev.tiphys.executor.Task;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Template;
import dev.tiphys.model.TemplateType;
import java.time.Instant;
import java.util.Optional;

/** A task of a template, for tests. */
public record TestTask(
        Template template, String nodeName, boolean resultWanted, Optional<Instant> deadline, boolean daemon)
        implements Task {
    public static TestTask of(Template template) {
        return new TestTask(template, "wf", false, Optional.empty(), Boolean.TRUE.equals(template.daemon()));
    }

    public TestTask node(String name) {
        return new TestTask(template, name, resultWanted, deadline, daemon);
    }

    public TestTask wantingResult() {
        return new TestTask(template, nodeName, true, deadline, daemon);
    }

    @Override
    public String runId() {
        return "run-1";
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
        return nodeName.equals("wf") ? "wf" : "wf-" + Integer.toUnsignedString(nodeName.hashCode());
    }

    @Override
    public NodeType type() {
        return switch (template.type()) {
            case HTTP -> NodeType.HTTP;
            case PLUGIN -> NodeType.PLUGIN;
            default -> NodeType.POD;
        };
    }

    @Override
    public String templateName() {
        return template.name();
    }

    @Override
    public Inputs inputs() {
        return template.inputs();
    }

    @Override
    public String input(String name) {
        return inputs().parameter(name).map(Parameter::value).orElseThrow(IllegalArgumentException::new);
    }

    @Override
    public int attempt() {
        return 0;
    }

    boolean isContainerSet() {
        return template.type() == TemplateType.CONTAINER_SET;
    }
}
