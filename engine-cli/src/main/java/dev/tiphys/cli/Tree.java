package dev.tiphys.cli;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run's nodes as a tree: what lies in what. */
final class Tree {
    private Tree() {}

    static void print(RunSnapshot run, PrintStream out) {
        Map<String, List<Node>> below = new LinkedHashMap<>();
        for (Node node : run.nodes()) {
            below.computeIfAbsent(parent(run, node), name -> new ArrayList<>()).add(node);
        }
        List<Node> top = below.getOrDefault("", List.of());
        for (int i = 0; i < top.size(); i++) {
            print(top.get(i), below, out, "", i == top.size() - 1, true);
        }
        out.println();
        out.println(run.workflowName() + "  " + run.phase() + "  " + run.progress()
                + (run.message().isEmpty() ? "" : "  " + run.message()));
    }

    /** The name of the node that this one is shown under: the longest one that its own begins with. */
    private static String parent(RunSnapshot run, Node node) {
        String name = node.name();
        for (int end = name.length() - 1; end > 0; end--) {
            char c = name.charAt(end);
            if (c == '.' || c == '[' || c == '(') {
                String prefix = name.substring(0, end);
                if (run.node(prefix).isPresent()) {
                    return prefix;
                }
            }
        }
        return "";
    }

    private static void print(
            Node node, Map<String, List<Node>> below, PrintStream out, String indent, boolean last, boolean top) {
        String branch = top ? "" : last ? "└─" : "├─";
        out.println(indent + branch + Marks.of(node.phase()) + " " + node.displayName() + took(node)
                + (node.message().isEmpty() || node.phase() == NodePhase.SUCCEEDED ? "" : "  " + node.message()));
        List<Node> children = below.getOrDefault(node.name(), List.of());
        String deeper = top ? "" : indent + (last ? "  " : "│ ");
        for (int i = 0; i < children.size(); i++) {
            print(children.get(i), below, out, deeper, i == children.size() - 1, false);
        }
    }

    private static String took(Node node) {
        if (node.startedAt().isEmpty() || node.finishedAt().isEmpty()) {
            return "";
        }
        Instant start = node.startedAt().get();
        long millis = Duration.between(start, node.finishedAt().get()).toMillis();
        return millis == 0 ? "" : "  " + (millis < 1000 ? millis + "ms" : String.format("%.1fs", millis / 1000.0));
    }
}
