package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;

/** Conditions of tasks on others that cannot be read, or never hold. */
final class DependsRules {
    private DependsRules() {}

    static void check(SpecView view, Warnings warnings) {
        for (Unit unit : view.units()) {
            for (Node task : unit.template().node().get("dag", "tasks").items()) {
                Node depends = task.get("depends");
                String text = depends.text();
                if (!text.isEmpty() && !Tags.maybe(text)) {
                    DependsExpression.problem(text)
                            .ifPresent(why -> warnings.warn(
                                    why.endsWith("never hold") ? LintCode.NEVER : LintCode.DEPENDS_INVALID,
                                    depends,
                                    "this dependency " + why));
                }
            }
        }
    }
}
