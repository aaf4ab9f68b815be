package dev.tiphys.executors;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.ContainerNode;
import dev.tiphys.model.ContainerSetTemplate;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Template;
import dev.tiphys.model.TemplateType;
import dev.tiphys.model.ValueFrom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Does nothing: every task succeeds after no time, to see what a workflow would do. Its output parameters are those
 * given by {@link #withParameter}, else fixed values and defaults of the template, else {@code value-of-NAME}; standard
 * output is that given by {@link #withResult}, else {@code value-of-result}; declared output artifacts exist in name
 * only. A daemon is ready at once and runs until it is ended.
 *
 * <p>Suspend nodes are no tasks: to have them go on at once, give the engine an {@link AutoResume}, too.
 */
public final class DryExecutor implements Executor {
    private static final String RESULT = "";
    private final Map<String, Map<String, String>> given;

    /** Nothing is given. */
    public DryExecutor() {
        this(Map.of());
    }

    private DryExecutor(Map<String, Map<String, String>> given) {
        this.given = given;
    }

    /** The same, with the value of an output parameter of a template. */
    public DryExecutor withParameter(String template, String parameter, String value) {
        Map<String, Map<String, String>> more = new LinkedHashMap<>(given);
        Map<String, String> values = new LinkedHashMap<>(more.getOrDefault(template, Map.of()));
        values.put(parameter, value);
        more.put(template, values);
        return new DryExecutor(more);
    }

    /** The same, with the standard output of a template, or the body of its HTTP request. */
    public DryExecutor withResult(String template, String result) {
        return withParameter(template, RESULT, result);
    }

    @Override
    public String name() {
        return "dry";
    }

    @Override
    public boolean accepts(Task task) {
        return true;
    }

    @Override
    public TaskHandle start(Task task, TaskEvents events) {
        if (task.daemon()) {
            events.started("127.0.0.1");
            return reason -> events.finished(TaskResult.succeeded());
        }
        events.finished(resultOf(task));
        return TaskHandle.NONE;
    }

    private TaskResult resultOf(Task task) {
        Template template = task.template();
        Map<String, String> values = given.getOrDefault(task.templateName(), Map.of());
        return new TaskResult(
                TaskResult.Outcome.SUCCEEDED,
                "",
                hasMain(task, template) ? OptionalInt.of(0) : OptionalInt.empty(),
                task.resultWanted() || template.type() == TemplateType.DATA
                        ? Optional.of(values.getOrDefault(RESULT, "value-of-result"))
                        : Optional.empty(),
                parameters(template, values),
                artifacts(template),
                containers(template));
    }

    private static boolean hasMain(Task task, Template template) {
        ContainerSetTemplate set = template.containerSet();
        return task.type() == NodeType.POD
                && (set == null || set.container("main").isPresent());
    }

    private static Map<String, String> parameters(Template template, Map<String, String> values) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Parameter declared : template.outputs().parameters()) {
            String value = values.get(declared.name());
            parameters.put(declared.name(), value == null ? valueOf(declared) : value);
        }
        return parameters;
    }

    private static String valueOf(Parameter declared) {
        if (declared.value() != null) {
            return declared.value();
        }
        ValueFrom from = declared.valueFrom();
        return from != null && from.defaultValue() != null ? from.defaultValue() : "value-of-" + declared.name();
    }

    private static List<Artifact> artifacts(Template template) {
        return new ArrayList<>(template.outputs().artifacts());
    }

    private static Map<String, TaskResult.ContainerResult> containers(Template template) {
        ContainerSetTemplate set = template.containerSet();
        if (set == null) {
            return Map.of();
        }
        Map<String, TaskResult.ContainerResult> results = new LinkedHashMap<>();
        for (ContainerNode container : set.containers()) {
            results.put(container.name(), new TaskResult.ContainerResult(0, ""));
        }
        return results;
    }
}
