package dev.tiphys.core.lint.scope;

import dev.tiphys.core.lint.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which Argo meets the keys of a template, step, task or argument, so that the first unresolved variable
 * that we find is the one that it would have named.
 */
final class KeyOrder {
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

    private KeyOrder() {}

    static List<String> sorted(Node map) {
        List<String> keys = new ArrayList<>(map.keys());
        if (keys.size() > 1) {
            keys.sort(Comparator.comparing(key -> RANK.getOrDefault(key, ORDER.size())));
        }
        return keys;
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        for (String key : ORDER) {
            ranks.put(key, ranks.size());
        }
        return Map.copyOf(ranks);
    }
}
