package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.text.LeafText;
import dev.tiphys.core.lint.tree.Node;

/** Names of containers that Argo adds itself. */
final class ReservedNames {
    private ReservedNames() {}

    static void check(String template, String list, Node container, Sink sink) {
        String name = container.text("name");
        if (name.equals("wait") || name.equals("supervisor") || name.startsWith("artifact-plugin-")) {
            sink.error(
                    LintCode.CONTAINER_NAME_RESERVED,
                    container.get("name"),
                    LeafText.reservedName(template, list, name));
        }
    }
}
