package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.expr.ExprCompileException;
import dev.tiphys.core.expr.ExprCompiler;
import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Variables in places that do not have them: in tags as far as Argo does not look, and in expressions. */
final class AvailabilityRules {
    /** What a tag may hold that is looked at here; all others need no second look. */
    private static final List<String> SUSPECTS = List.of(
            "{{=",
            "item",
            "etr",
            "cronworkflow",
            "uration",
            "status",
            "exitCode",
            "request",
            "response",
            "data",
            "node.",
            "outputs.",
            "s.name",
            "creationT",
            "scheduledT");
    /** With these an expression may ask for what is not there. */
    private static final List<String> CAREFUL = List.of("??", "?.", " in ", "get(", "has(");

    private final SpecView view;
    private final Warnings warnings;
    private final Availability availability;

    private AvailabilityRules(SpecView view, Warnings warnings) {
        this.view = view;
        this.warnings = warnings;
        this.availability = new Availability(view);
    }

    static void check(SpecView view, Warnings warnings) {
        AvailabilityRules rules = new AvailabilityRules(view, warnings);
        rules.workflow();
        boolean suspect = view.tagged().stream().anyMatch(AvailabilityRules::isSuspect);
        for (Unit unit : view.units()) {
            rules.fields(unit);
            if (suspect) {
                rules.texts(unit);
            }
        }
    }

    private static boolean isSuspect(Node text) {
        for (String suspect : SUSPECTS) {
            if (text.text().contains(suspect)) {
                return true;
            }
        }
        return false;
    }

    private void workflow() {
        Node spec = view.spec();
        Setting setting = Setting.ofWorkflow(Setting.Kind.WORKFLOW);
        Node hooks = spec.get("hooks");
        for (String name : hooks.keys()) {
            field(hooks.get(name).get("expression"), setting);
            texts(hooks.get(name).get("arguments"), setting);
        }
        Node labels = spec.get("workflowMetadata", "labelsFrom");
        labels.keys().forEach(label -> field(labels.get(label).get("expression"), setting));
        texts(spec.get("metrics"), Setting.ofWorkflow(Setting.Kind.METRIC));
        if (view.object().kind() == Kind.CRON_WORKFLOW) {
            Node cron = view.object().root().get("spec");
            texts(cron.get("when"), Setting.ofWorkflow(Setting.Kind.CRON));
            field(cron.get("stopStrategy", "expression"), Setting.ofWorkflow(Setting.Kind.CRON));
        }
    }

    /** Fields that hold an expression. */
    private void fields(Unit unit) {
        Node template = unit.template().node();
        Setting setting = setting(unit);
        Node retry = template.get("retryStrategy");
        if (retry.exists()) {
            field(retry.get("expression"), setting.as(Setting.Kind.RETRY));
        }
        field(template.get("http", "successCondition"), setting.as(Setting.Kind.HTTP));
        for (Node step : template.get("data", "transformation").items()) {
            field(step.get("expression"), setting.as(Setting.Kind.DATA));
        }
        for (Node parameter : unit.template().outputParameters()) {
            field(parameter.get("valueFrom", "expression"), setting.as(Setting.Kind.OUTPUTS));
        }
        for (Node artifact : unit.template().outputArtifacts()) {
            field(artifact.get("fromExpression"), setting.as(Setting.Kind.OUTPUTS));
        }
        Optional<Call> holder = Optional.empty();
        for (Call call : unit.calls()) {
            // hooks follow the step or task that they hang on
            holder = call.kind() == Call.Kind.HOOK ? holder : Optional.of(call);
            Setting here = new Setting(
                    Setting.Kind.CALL,
                    setting.unit(),
                    holder,
                    false,
                    unit.inLoop() || holder.filter(Call::isLoop).isPresent());
            if (call.kind() == Call.Kind.HOOK) {
                field(call.node().get("expression"), here);
            } else {
                for (Node artifact : call.arguments().get("artifacts").items()) {
                    field(artifact.get("fromExpression"), here);
                }
            }
        }
    }

    private Setting setting(Unit unit) {
        Node node = unit.template().node();
        boolean retries = node.has("retryStrategy")
                || view.spec().has("retryStrategy")
                || view.spec().get("templateDefaults").has("retryStrategy");
        return new Setting(Setting.Kind.TEMPLATE, Optional.of(unit), Optional.empty(), retries, unit.inLoop());
    }

    private void texts(Unit unit) {
        Node node = unit.template().node();
        Setting setting = setting(unit);
        for (String key : node.keys()) {
            switch (key) {
                case "steps", "dag" -> {
                    // their members are looked at below
                }
                case "metrics" -> texts(node.get(key), setting.as(Setting.Kind.METRIC));
                case "outputs" ->
                    texts(node.get(key), unit.calls().isEmpty() ? setting : setting.as(Setting.Kind.OUTPUTS));
                default -> texts(node.get(key), setting);
            }
        }
        for (Call call : unit.calls()) {
            if (call.kind() == Call.Kind.HOOK) {
                continue;
            }
            boolean loop = unit.inLoop() || call.isLoop();
            Setting here = new Setting(Setting.Kind.CALL, setting.unit(), Optional.of(call), setting.retries(), loop);
            for (String key : call.node().keys()) {
                if (!key.equals("inline")) {
                    texts(call.node().get(key), here);
                }
            }
        }
    }

    private void texts(Node below, Setting setting) {
        if (!below.exists()) {
            return;
        }
        Tags.texts(below, text -> {
            if (isSuspect(text)) {
                Tags.forEach(text.text(), tag -> tag(text, tag, setting));
            }
        });
    }

    private void tag(Node text, String tag, Setting setting) {
        if (tag.startsWith("=")) {
            expression(text, tag.substring(1), setting);
            return;
        }
        String name = tag.strip();
        List<String> path = List.of(name.split("\\.", 6));
        boolean looked =
                setting.kind() == Setting.Kind.WORKFLOW && setting.unit().isEmpty();
        (looked ? availability.ofExpression(path, setting) : availability.ofTag(path, setting))
                .ifPresent(missing -> warnings.warn(
                        LintCode.VARIABLE_UNRESOLVED,
                        text,
                        "{{" + name + "}} stays as it is: " + missing.why(),
                        missing.advice()));
    }

    private void field(Node expression, Setting setting) {
        String text = expression.text();
        if (!text.isEmpty() && !Tags.maybe(text)) {
            expression(expression, text, setting);
        }
    }

    private void expression(Node at, String expression, Setting setting) {
        if (CAREFUL.stream().anyMatch(expression::contains)) {
            return;
        }
        Set<List<String>> paths;
        try {
            paths = ExprCompiler.paths(expression, ExpressionNames::isKnown);
        } catch (ExprCompileException e) {
            return; // said elsewhere
        }
        for (List<String> path : paths) {
            if (!path.isEmpty() && !path.get(0).isEmpty()) {
                availability
                        .ofExpression(path, setting)
                        .ifPresent(missing -> warnings.warn(
                                LintCode.VARIABLE_UNRESOLVED,
                                at,
                                "the expression uses " + String.join(".", path) + ": " + missing.why(),
                                missing.advice()));
            }
        }
    }
}
