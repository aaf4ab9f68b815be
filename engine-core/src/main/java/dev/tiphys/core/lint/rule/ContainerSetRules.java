package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.text.LeafText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Containers that share a pod: names, mounts, and who waits for whom. */
final class ContainerSetRules {
    private ContainerSetRules() {}

    static void check(TemplateNode template, Sink sink) {
        Node set = template.node().get("containerSet");
        List<Node> containers = set.get("containers").items();
        if (containers.isEmpty()) {
            sink.error(LintCode.CONTAINER_SET, set, text(template, "containers must have at least one container"));
        }
        NameRules.fields(containers, sink.prefixed(text(template, "containers")));
        mounts(template, set, sink);
        dependencies(template, containers, sink);
        if (hasFiles(template) && !template.hasContainerNamed("main")) {
            sink.error(
                    LintCode.CONTAINER_SET,
                    set.get("containers"),
                    text(template, "containers must have a container named \"main\" for input or output"));
        }
        for (Node container : containers) {
            ReservedNames.check(template.name(), "containerSet.containers", container, sink);
        }
    }

    private static String text(TemplateNode template, String why) {
        return LeafText.containerSet(template.name(), why);
    }

    private static boolean hasFiles(TemplateNode template) {
        return !template.inputArtifacts().isEmpty()
                || !template.outputParameters().isEmpty()
                || !template.outputArtifacts().isEmpty();
    }

    private static void mounts(TemplateNode template, Node set, Sink sink) {
        Map<String, String> taken = new HashMap<>();
        List<Node> mounts = set.get("volumeMounts").items();
        for (int i = 0; i < mounts.size(); i++) {
            String path = mounts.get(i).text("mountPath");
            String other = taken.put(path, mounts.get(i).text("name"));
            if (other != null) {
                String why =
                        "volumeMounts[%d].mountPath '%s' already mounted in volumeMounts.%s".formatted(i, path, other);
                sink.error(LintCode.MOUNT_PATH, mounts.get(i).get("mountPath"), text(template, why));
            }
        }
    }

    private static void dependencies(TemplateNode template, List<Node> containers, Sink sink) {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        Map<String, Node> byName = new HashMap<>();
        for (Node container : containers) {
            byName.putIfAbsent(container.text("name"), container);
            graph.put(
                    container.text("name"),
                    container.get("dependencies").items().stream()
                            .map(Node::text)
                            .collect(Collectors.toList()));
        }
        boolean known = true;
        for (Node container : containers) {
            for (Node dependency : container.get("dependencies").items()) {
                if (!graph.containsKey(dependency.text())) {
                    known = false;
                    String why = "containers.%s dependency '%s' not defined"
                            .formatted(container.text("name"), dependency.text());
                    sink.error(LintCode.CONTAINER_SET, dependency, text(template, why));
                }
            }
        }
        List<String> cycle = known ? cycle(graph) : List.of();
        if (!cycle.isEmpty()) {
            String why = "containers dependency cycle detected: " + String.join("->", cycle);
            Node at = byName.getOrDefault(cycle.get(0), template.node()).get("dependencies");
            sink.error(LintCode.CONTAINER_SET, at, text(template, why));
        }
    }

    /** The first circle that a search in the order of names meets, with its start also at its end; empty if none. */
    private static List<String> cycle(Map<String, List<String>> graph) {
        Set<String> done = new HashSet<>();
        for (String start : new TreeSet<>(graph.keySet())) {
            if (done.contains(start)) {
                continue;
            }
            Deque<String> trail = new ArrayDeque<>();
            Set<String> onTrail = new HashSet<>();
            Deque<Iterator<String>> work = new ArrayDeque<>();
            Deque<String> entered = new ArrayDeque<>();
            work.push(graph.getOrDefault(start, List.of()).iterator());
            entered.push(start);
            while (!work.isEmpty()) {
                if (!work.peek().hasNext()) {
                    work.pop();
                    done.add(entered.pop());
                    if (!trail.isEmpty()) {
                        onTrail.remove(trail.removeLast());
                    }
                    continue;
                }
                String next = work.peek().next();
                if (onTrail.contains(next)) {
                    trail.addLast(next);
                    return List.copyOf(trail);
                }
                if (!done.contains(next)) {
                    trail.addLast(next);
                    onTrail.add(next);
                    entered.push(next);
                    work.push(graph.getOrDefault(next, List.of()).iterator());
                }
            }
        }
        return List.of();
    }
}
