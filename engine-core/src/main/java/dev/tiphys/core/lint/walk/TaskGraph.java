package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.rule.Dependencies;
import dev.tiphys.core.lint.tree.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who waits for whom in a DAG. */
final class TaskGraph {
    /** Steps that all searches for ancestors may take together; beyond them every task counts as an ancestor. */
    private static final long SEARCH_BUDGET = 50_000_000;

    private final Map<String, Node> tasks = new LinkedHashMap<>();
    private final Map<String, Map<String, Dependencies.Kind>> dependencies = new LinkedHashMap<>();
    private final List<Node> duplicates = new ArrayList<>();
    private long searched;

    TaskGraph(List<Node> all) {
        for (Node task : all) {
            String name = task.text("name");
            if (tasks.putIfAbsent(name, task) != null) {
                duplicates.add(task);
            } else {
                dependencies.put(name, Dependencies.of(task));
            }
        }
    }

    boolean has(String task) {
        return tasks.containsKey(task);
    }

    Node task(String name) {
        Node task = tasks.get(name);
        if (task == null) {
            throw new IllegalArgumentException("no task " + name);
        }
        return task;
    }

    /** Tasks with a name that another one has. */
    List<Node> duplicates() {
        return duplicates;
    }

    Set<String> names() {
        return tasks.keySet();
    }

    Map<String, Dependencies.Kind> dependencies(String task) {
        return dependencies.getOrDefault(task, Map.of());
    }

    /** All tasks, each behind what it waits for; those of circles, and behind them, are missing. */
    List<String> order() {
        Map<String, Waiting> waiting = new HashMap<>(tasks.size() * 2);
        tasks.keySet().forEach(task -> waiting.put(task, new Waiting(task)));
        List<Waiting> ready = new ArrayList<>(tasks.size());
        for (String task : tasks.keySet()) {
            Waiting one = Objects.requireNonNull(waiting.get(task));
            for (String other : dependencies(task).keySet()) {
                Waiting before = waiting.get(other);
                if (before != null) {
                    one.open++;
                    before.next.add(one);
                }
            }
            if (one.open == 0) {
                ready.add(one);
            }
        }
        List<String> order = new ArrayList<>(tasks.size());
        for (int i = 0; i < ready.size(); i++) {
            Waiting one = ready.get(i);
            order.add(one.task);
            for (Waiting after : one.next) {
                if (--after.open == 0) {
                    ready.add(after);
                }
            }
        }
        return order;
    }

    /** A task with how many others it still waits for, and those that wait for it. */
    private static final class Waiting {
        final String task;
        final List<Waiting> next = new ArrayList<>(1);
        int open;

        Waiting(String task) {
            this.task = task;
        }
    }

    /** A circle among these tasks, its start also at its end; each of them must wait for another one of them. */
    List<String> cycle(Set<String> stuck) {
        Map<String, Integer> place = new HashMap<>();
        List<String> way = new ArrayList<>();
        String at = stuck.iterator().next();
        while (!place.containsKey(at)) {
            place.put(at, way.size());
            way.add(at);
            at = dependencies(at).keySet().stream()
                    .filter(stuck::contains)
                    .findFirst()
                    .orElse(at);
        }
        way.add(at);
        return List.copyOf(way.subList(place.get(at), way.size()));
    }

    /** Whether a task waits for another one, be it through others. */
    boolean isAncestor(String candidate, String task) {
        if (dependencies(task).containsKey(candidate)) {
            return true;
        }
        Set<String> visited = new HashSet<>();
        Deque<String> work = new ArrayDeque<>(dependencies(task).keySet());
        while (!work.isEmpty()) {
            if (searched++ > SEARCH_BUDGET) {
                return true;
            }
            String at = work.remove();
            if (at.equals(candidate)) {
                return !candidate.equals(task);
            }
            if (visited.add(at)) {
                work.addAll(dependencies(at).keySet());
            }
        }
        return false;
    }
}
