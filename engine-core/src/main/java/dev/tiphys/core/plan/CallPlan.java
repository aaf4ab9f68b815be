package dev.tiphys.core.plan;

import dev.tiphys.graph.NodePhase;
import dev.tiphys.model.Activity;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.ContinueOn;
import dev.tiphys.model.LifecycleHook;
import dev.tiphys.model.Template;
import dev.tiphys.model.TemplateCall;
import dev.tiphys.model.TemplateRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place where a template is called: a step, a task, a hook, an entry point. Compiled once. */
public final class CallPlan {
    private final String name;
    private final String stem;
    private final @Nullable Activity activity;
    private final @Nullable Template inline;
    private final @Nullable TemplateRef templateRef;
    private final @Nullable Text refName;
    private final @Nullable Text refTemplate;
    private final String templateName;
    private final List<ArgumentPlan> arguments;
    private final List<Artifact> artifacts;
    private final @Nullable Text when;
    private final List<HookPlan> hooks;
    private final @Nullable HookPlan exit;
    private final @Nullable ContinueOn continueOn;
    private @Nullable TemplatePlan resolved;

    private CallPlan(
            String name,
            String stem,
            @Nullable Activity activity,
            @Nullable Template inline,
            @Nullable String template,
            @Nullable TemplateRef templateRef,
            Arguments arguments,
            List<HookPlan> hooks,
            @Nullable HookPlan exit) {
        this.name = name;
        this.stem = stem;
        this.activity = activity;
        this.inline = inline;
        this.templateRef = templateRef;
        this.refName = templateRef == null ? null : Text.of(templateRef.name() == null ? "" : templateRef.name());
        this.refTemplate =
                templateRef == null ? null : Text.of(templateRef.template() == null ? "" : templateRef.template());
        this.templateName = template == null ? "" : template;
        List<ArgumentPlan> plans = new ArrayList<>(arguments.parameters().size());
        arguments.parameters().forEach(parameter -> plans.add(ArgumentPlan.of(parameter)));
        this.arguments = List.copyOf(plans);
        this.artifacts = arguments.artifacts();
        String condition = activity == null ? null : activity.when();
        this.when = condition == null || condition.isEmpty() ? null : Text.of(condition);
        this.hooks = hooks;
        this.exit = exit;
        this.continueOn = activity == null ? null : activity.continueOn();
    }

    /** A step or task. {@code workflowArguments} are what a handler without arguments of its own gets, as in Argo. */
    public static CallPlan of(Activity activity, Arguments workflowArguments) {
        List<HookPlan> hooks = new ArrayList<>();
        HookPlan exit = null;
        for (Map.Entry<String, LifecycleHook> entry : activity.hooks().entrySet()) {
            if (entry.getKey().equals(HookPlan.EXIT)) {
                exit = HookPlan.exit(withArguments(entry.getValue(), workflowArguments));
            } else {
                hooks.add(HookPlan.of(entry.getKey(), entry.getValue()));
            }
        }
        String onExit = activity.onExit();
        if (onExit != null && !onExit.isEmpty()) {
            exit = HookPlan.exit(new LifecycleHook(onExit, null, workflowArguments, null));
        }
        return new CallPlan(
                activity.name(),
                "." + activity.name(),
                activity,
                activity.inline(),
                activity.template(),
                activity.templateRef(),
                activity.arguments(),
                List.copyOf(hooks),
                exit);
    }

    /** A hook, a handler or an entry point: called under a name of its own. */
    public static CallPlan of(String stem, TemplateCall call) {
        return new CallPlan(
                "", stem, null, null, call.template(), call.templateRef(), call.arguments(), List.of(), null);
    }

    private static LifecycleHook withArguments(LifecycleHook hook, Arguments arguments) {
        return hook.arguments().isEmpty() ? hook.withArguments(arguments) : hook;
    }

    /** The step's or task's name; empty for other calls. */
    public String name() {
        return name;
    }

    /** What the called node's name has behind that of its base. */
    public String stem() {
        return stem;
    }

    public @Nullable Activity activity() {
        return activity;
    }

    public boolean isTask() {
        return activity instanceof dev.tiphys.model.DagTask;
    }

    public boolean isStep() {
        return activity instanceof dev.tiphys.model.WorkflowStep;
    }

    public @Nullable Template inline() {
        return inline;
    }

    public @Nullable TemplateRef templateRef() {
        return templateRef;
    }

    public @Nullable Text refName() {
        return refName;
    }

    public @Nullable Text refTemplate() {
        return refTemplate;
    }

    public String templateName() {
        return templateName;
    }

    public List<ArgumentPlan> arguments() {
        return arguments;
    }

    public @Nullable ArgumentPlan argument(String parameter) {
        for (ArgumentPlan argument : arguments) {
            if (argument.name().equals(parameter)) {
                return argument;
            }
        }
        return null;
    }

    public List<Artifact> artifacts() {
        return artifacts;
    }

    public @Nullable Text when() {
        return when;
    }

    public boolean isLoop() {
        return activity != null && activity.isLoop();
    }

    public List<HookPlan> hooks() {
        return hooks;
    }

    public @Nullable HookPlan exit() {
        return exit;
    }

    public boolean continuesOn(NodePhase phase) {
        return continueOn != null
                && (phase == NodePhase.ERROR && continueOn.error() || phase == NodePhase.FAILED && continueOn.failed());
    }

    /** The template, when it was found once and is the same for every call from here. */
    @Nullable
    TemplatePlan resolved() {
        return resolved;
    }

    void resolved(TemplatePlan plan) {
        resolved = plan;
    }
}
