package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import dev.tiphys.model.Kind;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Templates that nothing runs, and parameters that nothing reads. */
final class UnusedRules {
    private UnusedRules() {}

    static void check(SpecView view, Warnings warnings) {
        Kind kind = view.object().kind();
        boolean runs = kind == Kind.WORKFLOW || kind == Kind.CRON_WORKFLOW;
        if (runs && !view.isReferring()) {
            templates(view, warnings);
            arguments(view, warnings);
        }
        view.units().forEach(unit -> inputs(unit, warnings));
    }

    private static void templates(SpecView view, Warnings warnings) {
        if (view.units().stream().flatMap(unit -> unit.calls().stream()).anyMatch(UnusedRules::isDynamic)) {
            return;
        }
        Map<String, Unit> byName = new HashMap<>();
        IdentityHashMap<@Nullable Object, Unit> byData = new IdentityHashMap<>();
        for (Unit unit : view.units()) {
            byName.putIfAbsent(unit.template().name(), unit);
            byData.put(unit.template().node().value(), unit);
        }
        Set<Unit> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Call> work = new ArrayDeque<>(view.entries());
        while (!work.isEmpty()) {
            Call call = work.pop();
            Unit unit = call.node().has("inline")
                    ? byData.get(call.node().get("inline").value())
                    : byName.get(call.node().text("template"));
            if (unit != null && reached.add(unit)) {
                unit.calls().forEach(work::push);
            }
        }
        for (Node template : view.spec().get("templates").items()) {
            Unit unit = byName.get(template.text("name"));
            if (unit != null && unit.template().node().value() == template.value() && !reached.contains(unit)) {
                warnings.warn(
                        LintCode.TEMPLATE_UNUSED,
                        template.get("name"),
                        "nothing runs template '" + template.text("name") + "'");
            }
        }
    }

    private static boolean isDynamic(Call call) {
        return Tags.maybe(call.node().text("template"));
    }

    private static void arguments(SpecView view, Warnings warnings) {
        List<Node> parameters = view.spec().get("arguments", "parameters").items();
        boolean elsewhere = view.units().stream()
                .flatMap(unit -> unit.calls().stream())
                .anyMatch(call -> call.node().has("templateRef"));
        if (parameters.isEmpty() || elsewhere) {
            return;
        }
        References used = References.toWorkflowParameters(view.spec());
        for (Node parameter : parameters) {
            String name = parameter.text("name");
            boolean taken = view.entries().stream()
                    .flatMap(entry -> entry.callee().stream())
                    .anyMatch(template -> hasInput(template, name));
            if (!taken && !used.has(name) && !name.isEmpty()) {
                warnings.warn(
                        LintCode.PARAMETER_UNUSED,
                        parameter.get("name"),
                        "nothing reads the workflow's parameter '" + name + "'");
            }
        }
    }

    private static boolean hasInput(TemplateNode template, String name) {
        return template.inputParameters().stream()
                .anyMatch(input -> input.text("name").equals(name));
    }

    private static void inputs(Unit unit, Warnings warnings) {
        List<Node> parameters = unit.template().inputParameters();
        if (parameters.isEmpty() || unit.template().node().has("plugin")) {
            return;
        }
        References used = References.toInputs(unit.template().node());
        for (Node parameter : parameters) {
            String name = parameter.text("name");
            if (!used.has(name) && !name.isEmpty()) {
                warnings.warn(
                        LintCode.PARAMETER_UNUSED,
                        parameter.get("name"),
                        unit.label() + " does not read its input '" + name + "'",
                        Advice.NONE);
            }
        }
    }
}
