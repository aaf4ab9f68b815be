package dev.tiphys.testing.contract;

import dev.tiphys.executor.Task;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Template;
import dev.tiphys.model.TemplateType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A task without an engine, for tests of executors. Immutable. */
public final class TestTask implements Task {
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final String node;
    private final Template template;
    private final int attempt;
    private final @Nullable Instant deadline;
    private final boolean resultWanted;
    private final boolean daemon;

    private TestTask(
            String node,
            Template template,
            int attempt,
            @Nullable Instant deadline,
            boolean resultWanted,
            boolean daemon) {
        this.node = node;
        this.template = template;
        this.attempt = attempt;
        this.deadline = deadline;
        this.resultWanted = resultWanted;
        this.daemon = daemon;
    }

    /** A task of a node of its own, whose result is wanted. Inputs of the template must have their values. */
    public static TestTask of(Template template) {
        return new TestTask("wf.task-" + NUMBERS.incrementAndGet(), template, 0, null, true, false);
    }

    /** The same at that node. */
    public TestTask at(String nodeName) {
        return new TestTask(nodeName, template, attempt, deadline, resultWanted, daemon);
    }

    /** The same with one more input. */
    public TestTask with(String name, String value) {
        List<Parameter> parameters = new ArrayList<>(template.inputs().parameters());
        parameters.removeIf(parameter -> parameter.name().equals(name));
        parameters.add(Parameter.of(name, value));
        Inputs inputs = template.inputs().withParameters(parameters);
        Template.Builder filled = template.toBuilder().inputs(inputs);
        ContainerTemplate container = template.container();
        if (container != null) {
            String tag = "{{inputs.parameters." + name + "}}";
            filled.container(container.toBuilder()
                    .command(fill(container.command(), tag, value))
                    .args(fill(container.args(), tag, value))
                    .build());
        }
        return new TestTask(node, filled.build(), attempt, deadline, resultWanted, daemon);
    }

    /** Executors get templates whose tags are replaced. */
    private static List<String> fill(List<String> texts, String tag, String value) {
        return texts.stream().map(text -> text.replace(tag, value)).toList();
    }

    /** The same whose result nobody wants. */
    public TestTask withoutResult() {
        return new TestTask(node, template, attempt, deadline, false, daemon);
    }

    /** The same as a daemon. */
    public TestTask asDaemon() {
        return new TestTask(node, template, attempt, deadline, resultWanted, true);
    }

    /** The same as that attempt. */
    public TestTask attempt(int number) {
        return new TestTask(node, template, number, deadline, resultWanted, daemon);
    }

    /** The same with that deadline. */
    public TestTask until(Instant time) {
        return new TestTask(node, template, attempt, time, resultWanted, daemon);
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
        return "wf-" + Integer.toUnsignedString(node.hashCode());
    }

    @Override
    public String nodeName() {
        return node;
    }

    @Override
    public NodeType type() {
        return template.type() == TemplateType.HTTP
                ? NodeType.HTTP
                : template.type() == TemplateType.PLUGIN ? NodeType.PLUGIN : NodeType.POD;
    }

    @Override
    public String templateName() {
        return template.name();
    }

    @Override
    public Template template() {
        return template;
    }

    @Override
    public Inputs inputs() {
        return template.inputs();
    }

    @Override
    public String input(String name) {
        Parameter parameter = inputs().parameter(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "template " + template.name() + " has no input parameter " + name));
        return Objects.requireNonNullElse(parameter.value(), "");
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    @Override
    public boolean resultWanted() {
        return resultWanted;
    }

    @Override
    public boolean daemon() {
        return daemon;
    }

    @Override
    public String toString() {
        return node;
    }
}
