package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import java.util.Optional;

/**
 * Something that runs a template.
 *
 * @param kind what it is
 * @param node the step, task or hook; for {@code onExit} made up of its text
 * @param arguments what it gives
 * @param callee the template; empty when it is not there, or only known at run time
 * @param local whether the template is one of the same object
 */
record Call(Kind kind, Node node, Node arguments, Optional<TemplateNode> callee, boolean local) {
    enum Kind {
        STEP,
        TASK,
        HOOK
    }

    /** Whether it happens whenever it is reached. */
    boolean isUnconditional() {
        return kind != Kind.HOOK && node.text("when").isEmpty();
    }

    boolean isLoop() {
        return node.get("withItems").size() > 0 || !node.text("withParam").isEmpty() || node.has("withSequence");
    }
}
