package dev.tiphys.core.lint.scope;

import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.manifest.DataPath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which Argo meets the texts of a template, step, task or argument, so that the first unresolved variable
 * that we name is the one that it would have named.
 */
public final class KeyOrder {
    private static final List<String> ORDER = List.of(
            "name",
            "default",
            "value",
            "valueFrom",
            "globalName",
            "inputs",
            "outputs",
            "template",
            "inline",
            "parameters",
            "artifacts",
            "arguments",
            "templateRef",
            "dependencies",
            "withItems",
            "withParam",
            "withSequence",
            "when",
            "continueOn",
            "onExit",
            "depends",
            "hooks",
            "container",
            "script",
            "image",
            "command",
            "args");
    private static final Map<String, Integer> RANK = ranks();

    /** Nodes of one document, in Argo's order. */
    public static final Comparator<Node> COMPARATOR = KeyOrder::compare;

    private KeyOrder() {}

    private static int compare(Node one, Node two) {
        List<DataPath> first = one.path().fromTop();
        List<DataPath> second = two.path().fromTop();
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            int order = rank(first.get(i)) - rank(second.get(i));
            if (order != 0) {
                return order;
            }
        }
        return first.size() - second.size();
    }

    private static int rank(DataPath part) {
        return part.lastKey().map(key -> RANK.getOrDefault(key, ORDER.size())).orElseGet(() -> part.lastIndex());
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        for (String key : ORDER) {
            ranks.put(key, ranks.size());
        }
        return Map.copyOf(ranks);
    }
}
