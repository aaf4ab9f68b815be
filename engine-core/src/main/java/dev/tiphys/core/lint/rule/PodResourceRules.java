package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.text.SpecText;
import dev.tiphys.core.lint.tree.Node;
import java.util.List;

/** Resources of a pod as a whole: Kubernetes takes only some. */
public final class PodResourceRules {
    private PodResourceRules() {}

    /** Checks claims and names; {@code prefix} is the path in messages. */
    public static void check(Node resources, String prefix, Sink sink) {
        if (resources.get("claims").size() > 0) {
            sink.error(LintCode.POD_RESOURCES, resources.get("claims"), SpecText.podResourceClaims(prefix));
        }
        for (String list : List.of("limits", "requests")) {
            Node amounts = resources.get(list);
            for (String name : amounts.keys()) {
                if (!name.equals("cpu") && !name.equals("memory") && !name.startsWith("hugepages-")) {
                    sink.error(LintCode.POD_RESOURCES, amounts.get(name), SpecText.podResource(prefix, name));
                }
            }
        }
    }
}
