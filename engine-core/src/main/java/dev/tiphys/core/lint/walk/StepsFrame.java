package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.ArgumentRules;
import dev.tiphys.core.lint.rule.NameRules;
import dev.tiphys.core.lint.rule.Sink;
import dev.tiphys.core.lint.rule.SpecRules;
import dev.tiphys.core.lint.rule.VariableRules;
import dev.tiphys.core.lint.scope.Placeholders;
import dev.tiphys.core.lint.scope.Scope;
import dev.tiphys.core.lint.text.FlowText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A steps template: each step sees what the ones before it give. */
final class StepsFrame implements Frame {
    private record Step(int group, Node node) {
        String name() {
            return node.text("name");
        }
    }

    private final Walk walk;
    private final TemplateNode template;
    private final TemplateBase base;
    private final Scope scope;
    private final Trail trail;
    private final Sink sink;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int next;
    private @Nullable Resolution called;

    StepsFrame(Walk walk, TemplateNode template, TemplateBase base, Scope scope, Trail trail) {
        this.walk = walk;
        this.template = template;
        this.base = base;
        this.scope = scope;
        this.trail = trail;
        this.sink = walk.sink(trail);
        List<Node> groups = template.node().get("steps").items();
        for (int i = 0; i < groups.size(); i++) {
            for (Node step : groups.get(i).items()) {
                steps.add(new Step(i, step));
            }
        }
        CompositeRules.noDeadline(template, sink);
    }

    @Override
    public boolean advance() {
        Resolution resolution = called;
        if (resolution != null) {
            called = null;
            after(steps.get(next++), resolution);
            return true;
        }
        while (next < steps.size()) {
            Step step = steps.get(next);
            if (before(step)) {
                called = walk.enter(step.node, base, Supplies.unknown(step.node), trail.call(() -> path(step)));
                return true;
            }
            next++;
        }
        walk.finish(template, scope, trail);
        return false;
    }

    private String path(Step step) {
        return FlowText.step(template.name(), step.group, step.name());
    }

    /** Whether the step has a name to go on with. */
    private boolean before(Step step) {
        String name = step.name();
        if (name.isEmpty()) {
            sink.error(LintCode.NAME_MISSING, step.node, FlowText.stepNameMissing(template.name(), step.group));
            return false;
        }
        Node at = step.node.get("name");
        if (!names.add(name)) {
            sink.error(LintCode.NAME_DUPLICATE, at, FlowText.stepNameDuplicate(template.name(), step.group, name));
        }
        List<String> wrong = NameRules.fieldProblems(Placeholders.masked(name));
        if (!wrong.isEmpty()) {
            String message = FlowText.stepNameInvalid(template.name(), step.group, name, String.join(";", wrong));
            sink.error(LintCode.NAME_INVALID, at, message);
            scope.poison("steps." + name + ".");
        }
        scope.node("steps." + name).addStatus();
        LoopRules.check(step.node, scope, () -> path(step), sink);
        ArgumentRules.ofCall(step.node.get("arguments"), () -> path(step), sink);
        return true;
    }

    private void after(Step step, Resolution resolution) {
        String prefix = "steps." + step.name();
        if (resolution.failed()) {
            scope.poison(prefix + ".");
        }
        if (CompositeRules.hasExitHook(step.node)) {
            scope.addOutputs(prefix, resolution.template(), false);
        }
        SpecRules.hooks(step.node.get("hooks"), path(step), sink);
        VariableRules.check(
                step.node,
                CompositeRules.withInlineInputs(scope, step.node),
                FlowText.stepVariables(template.name()),
                sink);
        scope.addOutputs(prefix, resolution.template(), CompositeRules.aggregates(step.node));
        if (resolution.template() != null) {
            walk.enter(step.node, base, Supplies.of(step.node.get("arguments")), trail.call(() -> path(step)));
        }
    }
}
