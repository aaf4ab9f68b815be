package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.scope.Scope;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.text.CallText;
import dev.tiphys.core.lint.tree.Node;

/** Tags in texts: what they name must be there. */
public final class VariableRules {
    private VariableRules() {}

    /** Checks all texts below a node; {@code prefix} stands before the message. */
    public static void check(Node below, Scope scope, String prefix, Sink sink) {
        if (!Tags.anyBelow(below.value())) {
            return;
        }
        Tags.texts(
                below,
                text -> Tags.forEachSimple(text.text(), tag -> {
                    if (!scope.accepts(tag)) {
                        sink.error(LintCode.VARIABLE_UNRESOLVED, text, prefix + CallText.unresolved(tag));
                    }
                }));
    }
}
