package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Sink;
import dev.tiphys.core.lint.scope.Scope;
import dev.tiphys.core.lint.text.LeafText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;

/** What steps and DAG templates have in common. */
final class CompositeRules {
    private CompositeRules() {}

    static void noDeadline(TemplateNode template, Sink sink) {
        Node deadline = template.node().get("activeDeadlineSeconds");
        if (deadline.exists()) {
            sink.error(LintCode.ACTIVE_DEADLINE, deadline, LeafText.activeDeadlineOnComposite(template.name()));
        }
    }

    /** Whether something runs when the step or task has ended. */
    static boolean hasExitHook(Node activity) {
        return !activity.text("onExit").isEmpty()
                || activity.get("hooks").keys().contains("exit");
    }

    /** Whether what the step or task gives is a list, one element for each item. */
    static boolean aggregates(Node activity) {
        return activity.get("withItems").size() > 0
                || !activity.text("withParam").isEmpty();
    }

    /** The scope of a step or task; texts of an inline template may name its own inputs, too. */
    static Scope withInlineInputs(Scope scope, Node activity) {
        Node inline = activity.get("inline");
        if (!inline.exists()) {
            return scope;
        }
        Scope inner = scope.inner();
        for (Node parameter : inline.get("inputs", "parameters").items()) {
            inner.add("inputs.parameters." + parameter.text("name"));
        }
        return inner;
    }
}
