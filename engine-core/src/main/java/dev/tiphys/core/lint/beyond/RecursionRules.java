package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.tree.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Templates that run themselves again, with no condition on the way. */
final class RecursionRules {
    private record Edge(String to, Node at) {}

    private RecursionRules() {}

    static void check(SpecView view, Warnings warnings) {
        Map<String, List<Edge>> graph = new LinkedHashMap<>();
        for (Unit unit : view.units()) {
            String name = unit.template().name();
            if (!name.isEmpty() && !unit.calls().isEmpty()) {
                graph.putIfAbsent(name, edges(unit));
            }
        }
        for (List<Edge> circle : circles(graph)) {
            List<String> names = new ArrayList<>();
            names.add(circle.get(circle.size() - 1).to());
            circle.forEach(edge -> names.add(edge.to()));
            warnings.warn(
                    LintCode.RECURSION_ENDLESS,
                    circle.get(circle.size() - 1).at(),
                    "this calls itself with no condition on the way: " + String.join(" -> ", names));
        }
    }

    private static List<Edge> edges(Unit unit) {
        List<Edge> edges = new ArrayList<>();
        for (Call call : unit.calls()) {
            String callee = call.node().text("template");
            if (call.isUnconditional() && call.local() && !callee.isEmpty() && !hasChoice(call)) {
                edges.add(new Edge(callee, call.node()));
            }
        }
        return edges;
    }

    /** A loop may have no items, and a task may wait for something that does not come. */
    private static boolean hasChoice(Call call) {
        boolean computed =
                !call.node().text("withParam").isEmpty() || call.node().has("withSequence");
        String depends = call.node().text("depends");
        return computed || depends.contains(".");
    }

    /** For every edge that closes a circle the edges of the circle, itself at the end. */
    private static List<List<Edge>> circles(Map<String, List<Edge>> graph) {
        List<List<Edge>> circles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String start : graph.keySet()) {
            if (done.contains(start)) {
                continue;
            }
            Map<String, Integer> place = new HashMap<>();
            List<Edge> way = new ArrayList<>();
            Deque<Iterator<Edge>> work = new ArrayDeque<>();
            Deque<String> entered = new ArrayDeque<>();
            place.put(start, 0);
            entered.push(start);
            work.push(graph.getOrDefault(start, List.of()).iterator());
            while (!work.isEmpty()) {
                if (!work.peek().hasNext()) {
                    work.pop();
                    String left = entered.pop();
                    done.add(left);
                    place.remove(left);
                    if (!way.isEmpty()) {
                        way.remove(way.size() - 1);
                    }
                    continue;
                }
                Edge edge = work.peek().next();
                Integer before = place.get(edge.to());
                if (before != null) {
                    List<Edge> circle = new ArrayList<>(way.subList(before, way.size()));
                    circle.add(edge);
                    circles.add(circle);
                } else if (!done.contains(edge.to())) {
                    way.add(edge);
                    place.put(edge.to(), way.size());
                    entered.push(edge.to());
                    work.push(graph.getOrDefault(edge.to(), List.of()).iterator());
                }
            }
        }
        return circles;
    }
}
