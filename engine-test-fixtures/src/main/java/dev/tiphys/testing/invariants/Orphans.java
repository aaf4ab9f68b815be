package dev.tiphys.testing.invariants;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Children that do not exist, and nodes that are nobody's child. */
public final class Orphans {
    private Orphans() {}

    /** What is wrong; nothing if every node can be reached from the entry node or the workflow's handler. */
    public static List<String> of(RunSnapshot run) {
        List<String> wrong = new ArrayList<>();
        Map<String, Node> byId = new HashMap<>();
        run.nodes().forEach(node -> byId.put(node.id(), node));
        Set<String> reached = new HashSet<>();
        Deque<Node> todo = new ArrayDeque<>();
        for (Node node : run.nodes()) {
            boolean top = node.name().equals(run.workflowName())
                    || node.name().equals(run.workflowName() + ".onExit")
                            && node.boundaryId().isEmpty();
            if (top && reached.add(node.id())) {
                todo.add(node);
            }
        }
        while (!todo.isEmpty()) {
            for (String child : todo.remove().children()) {
                Node node = byId.get(child);
                if (node == null) {
                    wrong.add("a child does not exist: " + child);
                } else if (reached.add(child)) {
                    todo.add(node);
                }
            }
        }
        for (Node node : run.nodes()) {
            if (!reached.contains(node.id())) {
                wrong.add("nobody's child: " + node.name());
            }
        }
        return wrong;
    }
}
