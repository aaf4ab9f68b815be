package dev.tiphys.core.retry;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** In which nodes something failed: found from those that failed upwards. */
final class Trouble {
    private final Set<Integer> in = new HashSet<>();
    private final Map<Integer, TreeSet<Integer>> members = new HashMap<>();
    private final Map<Integer, TreeSet<Integer>> hooks = new HashMap<>();

    Trouble(NodeTree tree, BitSet failed) {
        failed.stream().filter(tree::exists).forEach(node -> climb(tree, node));
    }

    private void climb(NodeTree tree, int failed) {
        for (int at = failed; in.add(at); ) {
            int inside = tree.inside(at);
            if (inside < 0) {
                return;
            }
            (tree.isHook(at) ? hooks : members)
                    .computeIfAbsent(inside, any -> new TreeSet<>())
                    .add(at);
            at = inside;
        }
    }

    /** Whether it failed, or something in it did. */
    boolean isIn(int node) {
        return in.contains(node);
    }

    /** Those members of a node in which something failed, in the order in which they were made. */
    List<Integer> members(int node) {
        return List.copyOf(members.getOrDefault(node, new TreeSet<>()));
    }

    /** Those hooks and handlers of a node in which something failed, in the order in which they were made. */
    List<Integer> hooks(int node) {
        return List.copyOf(hooks.getOrDefault(node, new TreeSet<>()));
    }
}
