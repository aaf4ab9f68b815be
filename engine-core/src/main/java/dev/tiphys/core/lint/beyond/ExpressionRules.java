package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.expr.ExprCompileException;
import dev.tiphys.core.expr.ExprCompiler;
import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.model.Kind;

/** Expressions that cannot be read: those of fields that hold one, and those in tags. */
final class ExpressionRules {
    private final ExpressionNames names = new ExpressionNames();
    private final Warnings warnings;

    private ExpressionRules(Warnings warnings) {
        this.warnings = warnings;
    }

    static void check(SpecView view, Warnings warnings) {
        new ExpressionRules(warnings).check(view);
    }

    private void check(SpecView view) {
        Node spec = view.spec();
        view.entries().forEach(call -> field(call.node().get("expression")));
        field(spec.get("retryStrategy", "expression"));
        Node labels = spec.get("workflowMetadata", "labelsFrom");
        labels.keys().forEach(label -> field(labels.get(label).get("expression")));
        if (view.object().kind() == Kind.CRON_WORKFLOW) {
            field(view.object().root().get("spec", "stopStrategy", "expression"));
        }
        for (Unit unit : view.units()) {
            Node template = unit.template().node();
            field(template.get("retryStrategy", "expression"));
            field(template.get("http", "successCondition"));
            template.get("data", "transformation").items().forEach(step -> field(step.get("expression")));
            unit.template().outputParameters().forEach(p -> field(p.get("valueFrom", "expression")));
            unit.template().outputArtifacts().forEach(a -> field(a.get("fromExpression")));
            for (Call call : unit.calls()) {
                field(call.node().get("expression"));
                call.arguments().get("artifacts").items().forEach(a -> field(a.get("fromExpression")));
            }
        }
        for (Node text : view.tagged()) {
            Tags.forEach(text.text(), tag -> {
                if (tag.startsWith("=")) {
                    compile(text, tag.substring(1));
                }
            });
        }
    }

    private void field(Node expression) {
        String text = expression.text();
        if (!text.isEmpty() && !Tags.maybe(text)) {
            compile(expression, text);
        }
    }

    private void compile(Node at, String expression) {
        try {
            names.unknown(ExprCompiler.paths(expression, ExpressionNames::isKnown))
                    .ifPresent(unknown -> warnings.warn(
                            LintCode.EXPRESSION_INVALID,
                            at,
                            "the expression uses a name that is not known: " + unknown.name(),
                            unknown.advice()));
        } catch (ExprCompileException e) {
            warnings.warn(
                    LintCode.EXPRESSION_INVALID,
                    at,
                    "the expression does not compile: " + e.text() + " (" + e.line() + ":" + e.column() + ")");
        }
    }
}
