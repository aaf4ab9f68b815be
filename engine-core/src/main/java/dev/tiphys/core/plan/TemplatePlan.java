package dev.tiphys.core.plan;

import dev.tiphys.core.manifest.codec.TemplateCodec;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.Strictness;
import dev.tiphys.core.template.Tag;
import dev.tiphys.core.template.TemplateException;
import dev.tiphys.core.template.TreeTemplate;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.DagTask;
import dev.tiphys.model.DagTemplate;
import dev.tiphys.model.RetryStrategy;
import dev.tiphys.model.Template;
import dev.tiphys.model.TemplateType;
import dev.tiphys.model.WorkflowSpec;
import dev.tiphys.model.WorkflowStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A template, compiled. */
public final class TemplatePlan {
    private final Template template;
    private final TemplateBase base;
    private final TemplateType type;
    private final @Nullable RetryStrategy retryStrategy;
    private final List<@Nullable Text> defaults;
    private final List<List<CallPlan>> steps;
    private final boolean taggedSteps;
    private final @Nullable DagPlan dag;
    private final Arguments workflowArguments;
    private final String displayName;
    private @Nullable Set<String> resultNames;
    private @Nullable TaskTexts taskTexts;
    private @Nullable String syntaxError;
    private @Nullable TreeTemplate body;

    private TemplatePlan(Template template, TemplateBase base, WorkflowSpec spec) throws PlanException {
        this.template = template;
        this.base = base;
        this.type = template.type();
        this.retryStrategy = template.retryStrategy() != null ? template.retryStrategy() : spec.retryStrategy();
        List<@Nullable Text> texts = new ArrayList<>();
        template.inputs().parameters().forEach(parameter -> {
            String text = parameter.value() != null ? parameter.value() : parameter.defaultValue();
            texts.add(text == null ? null : Text.of(text));
        });
        this.defaults = java.util.Collections.unmodifiableList(texts);
        this.steps = compileSteps(template.steps(), spec.arguments());
        this.taggedSteps = hasTags(template.steps());
        DagTemplate tasks = template.dag();
        this.workflowArguments = spec.arguments();
        this.dag = tasks == null || hasTags(tasks) ? null : DagPlan.of(tasks, spec.arguments());
        String annotation = template.annotations().get("workflows.argoproj.io/display-name");
        this.displayName = annotation == null ? "" : annotation;
    }

    static TemplatePlan of(Template template, TemplateBase base, WorkflowSpec spec) throws PlanException {
        return new TemplatePlan(template, base, spec);
    }

    private static List<List<CallPlan>> compileSteps(@Nullable List<List<WorkflowStep>> groups, Arguments arguments) {
        List<List<CallPlan>> result = new ArrayList<>();
        if (groups != null) {
            for (List<WorkflowStep> group : groups) {
                List<CallPlan> calls = new ArrayList<>(group.size());
                group.forEach(step -> calls.add(CallPlan.of(step, arguments)));
                result.add(List.copyOf(calls));
            }
        }
        return List.copyOf(result);
    }

    /** The template with the workflow's defaults under it. */
    public Template template() {
        return template;
    }

    public String name() {
        return template.name();
    }

    /** Where the names in this template are looked up. */
    public TemplateBase base() {
        return base;
    }

    public TemplateType type() {
        return type;
    }

    /** The template's own, else the workflow's; null if there is none. */
    public @Nullable RetryStrategy retryStrategy() {
        return retryStrategy;
    }

    /** The default of the input at that position; null if it has none. */
    public @Nullable Text defaultOf(int input) {
        return defaults.get(input);
    }

    public List<List<CallPlan>> steps() {
        return steps;
    }

    /** The steps; compiled anew for each node only if tags stand in their names or those of their templates. */
    public List<List<CallPlan>> steps(Scope scope) {
        List<List<WorkflowStep>> groups = template.steps();
        if (groups == null || !taggedSteps) {
            return steps;
        }
        List<List<WorkflowStep>> rendered = new ArrayList<>(groups.size());
        for (List<WorkflowStep> group : groups) {
            rendered.add(group.stream()
                    .map(step -> step.toBuilder()
                            .name(filledIn(step.name(), scope))
                            .template(known(step.template(), scope))
                            .build())
                    .toList());
        }
        return compileSteps(rendered, workflowArguments);
    }

    private static boolean hasTags(@Nullable List<List<WorkflowStep>> groups) {
        return groups != null
                && groups.stream()
                        .flatMap(List::stream)
                        .anyMatch(step -> isTagged(step.name()) || isTagged(step.template()));
    }

    private static boolean isTagged(@Nullable String text) {
        return text != null && text.contains("{{");
    }

    private static @Nullable String known(@Nullable String text, Scope scope) {
        return text == null ? null : filledIn(text, scope);
    }

    private static String filledIn(String text, Scope scope) {
        return isTagged(text) ? Text.of(text).renderWhatIsKnown(scope) : text;
    }

    private static boolean hasTags(DagTemplate dag) {
        if (dag.target() != null && dag.target().contains("{{")) {
            return true;
        }
        for (DagTask task : dag.tasks()) {
            if (isTagged(task.name()) || isTagged(task.template())) {
                return true;
            }
            if (task.depends() != null && task.depends().contains("{{")) {
                return true;
            }
            for (String dependency : task.dependencies()) {
                if (dependency.contains("{{")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The tasks of a DAG; compiled anew for each node only if tags decide what depends on what. */
    public DagPlan dag(Scope scope) throws PlanException {
        if (dag != null) {
            return dag;
        }
        DagTemplate tasks = template.dag();
        if (tasks == null) {
            throw new PlanException(template.name() + " is no dag");
        }
        List<DagTask> rendered = new ArrayList<>(tasks.tasks().size());
        for (DagTask task : tasks.tasks()) {
            List<String> dependencies = new ArrayList<>();
            for (String dependency : task.dependencies()) {
                dependencies.add(Text.of(dependency).render(scope));
            }
            rendered.add(task.toBuilder()
                    .name(filledIn(task.name(), scope))
                    .template(known(task.template(), scope))
                    .depends(
                            task.depends() == null
                                    ? null
                                    : Text.of(task.depends()).render(scope))
                    .dependencies(dependencies)
                    .build());
        }
        String target = tasks.target() == null ? null : Text.of(tasks.target()).render(scope);
        return DagPlan.of(new DagTemplate(target, rendered, tasks.failFast(), tasks.extra()), workflowArguments);
    }

    /** Sees to it that the expressions in the template can be read. @throws PlanException with Argo's words if one cannot */
    public void checkSyntax() throws PlanException {
        if (syntaxError == null) {
            syntaxError = SyntaxErrors.firstIn(template);
        }
        if (!syntaxError.isEmpty()) {
            throw new PlanException("failed to evaluate expression: " + syntaxError);
        }
    }

    /** The text of the display-name annotation; empty if there is none. */
    public String displayName() {
        return displayName;
    }

    public boolean isPod() {
        return switch (type) {
            case CONTAINER, CONTAINER_SET, SCRIPT, RESOURCE, DATA -> true;
            case STEPS, DAG, SUSPEND, HTTP, PLUGIN, UNKNOWN -> false;
        };
    }

    public boolean isDaemon() {
        return Boolean.TRUE.equals(template.daemon());
    }

    public boolean isFailFast() {
        return Boolean.TRUE.equals(template.failFast());
    }

    /** The most active children; 0 if there is no limit. */
    public long parallelism() {
        Long limit = template.parallelism();
        return limit == null || limit < 0 ? 0 : limit;
    }

    /** Whether something in this template refers to the result of that step or task. */
    public boolean wantsResultOf(String activity) {
        if (resultNames == null) {
            resultNames = ResultReferences.in(template);
        }
        return resultNames.contains(activity);
    }

    /** Whether what an executor gets holds tags. */
    public boolean hasBodyTags() {
        return !body().isLiteral();
    }

    /** Whether what an executor gets holds such a tag. */
    public boolean bodyReads(java.util.function.Predicate<Tag> reads) {
        return body().leaves().stream()
                .anyMatch(leaf -> leaf.text().tags().stream().anyMatch(reads));
    }

    /** The template as data with its tags filled in. @throws PlanException if a known name cannot be resolved */
    @SuppressWarnings("unchecked") // a template is an object
    public java.util.Map<String, @Nullable Object> renderBody(Scope scope) throws PlanException {
        try {
            return (java.util.Map<String, @Nullable Object>)
                    java.util.Objects.requireNonNull(body().render(scope, Strictness.KNOWN));
        } catch (TemplateException e) {
            throw PlanException.of(e);
        }
    }

    /** The template as data, without its inputs, to be filled in for an executor. */
    private TreeTemplate body() {
        if (body == null) {
            java.util.Map<String, @Nullable Object> data =
                    new java.util.LinkedHashMap<>(TemplateCodec.CODEC.encode(template));
            data.remove("inputs");
            data.remove("metrics");
            body = TreeTemplate.of(data);
        }
        return body;
    }

    /** Texts that matter when a node of this template is made; compiled when first asked for. */
    public TaskTexts texts() {
        if (taskTexts == null) {
            taskTexts = TaskTexts.of(template, retryStrategy);
        }
        return taskTexts;
    }
}
