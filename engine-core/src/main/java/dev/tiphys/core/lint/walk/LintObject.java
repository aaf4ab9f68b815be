package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.model.Kind;

/**
 * A manifest to look at, or one that others refer to.
 *
 * @param kind its kind
 * @param root all of its data
 */
public record LintObject(Kind kind, Node root) {
    /** The name; empty when the manifest gives none. */
    public String name() {
        return root.get("metadata").text("name");
    }

    /** The workflow spec. */
    public Node spec() {
        return kind == Kind.CRON_WORKFLOW ? root.get("spec", "workflowSpec") : root.get("spec");
    }
}
