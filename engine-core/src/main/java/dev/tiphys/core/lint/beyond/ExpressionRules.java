package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.expr.ExprCompileException;
import dev.tiphys.core.expr.ExprCompiler;
import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;
import java.util.List;

/** Expressions that cannot be read: those of fields that hold one, and those in tags. */
final class ExpressionRules {
    private ExpressionRules() {}

    static void check(SpecView view, Warnings warnings) {
        Node spec = view.spec();
        view.entries().forEach(call -> field(call.node().get("expression"), warnings));
        field(spec.get("retryStrategy", "expression"), warnings);
        for (Unit unit : view.units()) {
            Node template = unit.template().node();
            field(template.get("retryStrategy", "expression"), warnings);
            field(template.get("http", "successCondition"), warnings);
            unit.template().outputParameters().forEach(p -> field(p.get("valueFrom", "expression"), warnings));
            unit.template().outputArtifacts().forEach(a -> field(a.get("fromExpression"), warnings));
            for (Call call : unit.calls()) {
                field(call.node().get("expression"), warnings);
                call.arguments().get("artifacts").items().forEach(a -> field(a.get("fromExpression"), warnings));
            }
        }
        for (Node text : view.tagged()) {
            Tags.forEach(text.text(), tag -> {
                if (tag.startsWith("=")) {
                    compile(text, tag.substring(1), warnings);
                }
            });
        }
    }

    private static void field(Node expression, Warnings warnings) {
        String text = expression.text();
        if (!text.isEmpty() && !Tags.maybe(text)) {
            compile(expression, text, warnings);
        }
    }

    private static void compile(Node at, String expression, Warnings warnings) {
        try {
            ExprCompiler.paths(
                    expression,
                    name -> List.of("item", "inputs", "steps", "tasks").contains(name));
        } catch (ExprCompileException e) {
            warnings.warn(
                    LintCode.EXPRESSION_INVALID,
                    at,
                    "the expression does not compile: " + e.text() + " (" + e.line() + ":" + e.column() + ")");
        }
    }
}
