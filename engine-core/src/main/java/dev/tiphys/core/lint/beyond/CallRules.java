package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.rule.ArtifactPlaces;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls: Argo never looks at hooks before they run, nor at arguments that nobody asked for. */
final class CallRules {
    private final SpecView view;
    private final Warnings warnings;

    private CallRules(SpecView view, Warnings warnings) {
        this.view = view;
        this.warnings = warnings;
    }

    static void check(SpecView view, Warnings warnings) {
        CallRules rules = new CallRules(view, warnings);
        view.entries().stream().filter(call -> call.kind() == Call.Kind.HOOK).forEach(rules::hook);
        for (Unit unit : view.units()) {
            unit.calls().forEach(rules::call);
        }
    }

    private void call(Call call) {
        if (call.kind() == Call.Kind.HOOK) {
            hook(call);
        } else {
            call.callee().ifPresent(callee -> unknownArguments(call, callee));
        }
        call.callee().ifPresent(callee -> allowedValues(call, callee));
    }

    private void hook(Call call) {
        if (!Tags.maybe(call.node().text("template"))) {
            view.resolve(call.node(), warnings::warn);
        }
        call.callee().ifPresent(callee -> {
            missing(call, callee, "parameters", callee.inputParameters());
            missing(call, callee, "artifacts", callee.inputArtifacts());
        });
    }

    private void missing(Call call, TemplateNode callee, String list, List<Node> inputs) {
        Set<String> given = names(call.arguments().get(list));
        for (Node input : inputs) {
            boolean needless = input.has("value")
                    || input.has("default")
                    || input.has("valueFrom")
                    || input.flag("optional")
                    || ArtifactPlaces.hasLocationOrKey(input);
            String name = input.text("name");
            if (!needless && !given.contains(name)) {
                warnings.warn(
                        LintCode.INPUT_NOT_SUPPLIED,
                        call.node(),
                        "the hook runs template '" + callee.name() + "' without its input '" + name + "'",
                        Advice.nearest(name, () -> given));
            }
        }
    }

    private void unknownArguments(Call call, TemplateNode callee) {
        unknown(call, callee, "parameters", callee.inputParameters());
        unknown(call, callee, "artifacts", callee.inputArtifacts());
    }

    private void unknown(Call call, TemplateNode callee, String list, List<Node> inputs) {
        Set<String> declared = inputs.stream().map(input -> input.text("name")).collect(Collectors.toSet());
        for (Node argument : call.arguments().get(list).items()) {
            String name = argument.text("name");
            if (!name.isEmpty() && !declared.contains(name)) {
                warnings.warn(
                        LintCode.ARGUMENT_UNUSED,
                        argument.get("name"),
                        "template '" + callee.name() + "' has no input '" + name + "'",
                        Advice.nearest(name, () -> declared));
            }
        }
    }

    private void allowedValues(Call call, TemplateNode callee) {
        for (Node input : callee.inputParameters()) {
            Node allowed = input.get("enum");
            if (allowed.size() == 0) {
                continue;
            }
            List<String> values = allowed.items().stream().map(Node::text).toList();
            for (Node argument : call.arguments().get("parameters").items()) {
                String value = argument.text("value");
                boolean same = argument.text("name").equals(input.text("name"));
                if (same && argument.has("value") && !Tags.maybe(value) && !values.contains(value)) {
                    warnings.warn(
                            LintCode.ARGUMENT_ENUM,
                            argument.get("value"),
                            "template '" + callee.name() + "' allows only " + String.join(", ", values),
                            Advice.nearest(value, () -> values));
                }
            }
        }
    }

    private static Set<String> names(Node list) {
        return list.items().stream().map(item -> item.text("name")).collect(Collectors.toSet());
    }
}
