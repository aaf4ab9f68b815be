package dev.tiphys.testing.retry;

import dev.tiphys.engine.RetryPlan;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.conformance.CaseEngine;
import dev.tiphys.testing.conformance.Moment;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.conformance.RecordedCase;
import dev.tiphys.testing.conformance.Step;
import dev.tiphys.testing.retry.RetryWitness.Noted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks on each retry of a case that its plan was carried out, and that the nodes are in order afterwards. */
public final class RetryPromises {
    private final List<String> broken = new ArrayList<>();

    private RetryPromises() {}

    /** Plays a case and says what is broken; nothing if all is well. */
    public static List<String> broken(RecordedCase recorded) {
        RetryWitness witness = new RetryWitness(CaseEngine.deciders());
        Played played = Played.of(recorded, CaseEngine.decider(witness));
        if (played.invalid()) {
            return List.of();
        }
        RetryPromises promises = new RetryPromises();
        List<RunSnapshot> ends = ends(played);
        for (int i = 0; i < witness.retries().size(); i++) {
            Noted noted = witness.retries().get(i);
            promises.planEqualsEffect(noted);
            promises.kept(noted, ends.get(i));
            promises.noOrphans(ends.get(i));
        }
        return promises.broken;
    }

    /** How the run was, for each retry, when it had gone on as far as it did by itself. */
    private static List<RunSnapshot> ends(Played played) {
        List<RunSnapshot> ends = new ArrayList<>();
        List<Moment> moments = played.moments();
        for (int i = 0; i < moments.size(); i++) {
            if (moments.get(i).step() instanceof Step.Retry && moments.get(i).accepted()) {
                int next = Math.min(i + 1, moments.size() - 1);
                ends.add(moments.get(next).run());
            }
        }
        return ends;
    }

    private void planEqualsEffect(Noted noted) {
        Map<String, Node> before = byName(noted.before());
        Map<String, Node> after = byName(noted.after());
        Map<String, RetryPlan.Entry> entries = new LinkedHashMap<>();
        for (RetryPlan.Entry entry : noted.plan().entries()) {
            if (entries.put(entry.node(), entry) != null) {
                broken.add("the plan names a node twice: " + entry.node());
            }
        }
        if (!entries.keySet().equals(before.keySet())) {
            broken.add("the plan has other nodes than the run: " + difference(entries.keySet(), before.keySet()));
        }
        for (RetryPlan.Entry entry : entries.values()) {
            Node old = before.get(entry.node());
            Node now = after.get(entry.node());
            boolean done = switch (entry.action()) {
                case KEEP -> now != null && old != null && same(old, now);
                case RESET -> now != null && !now.phase().isFinal();
                case REMOVE -> now == null;
            };
            if (!done) {
                broken.add("the plan was not carried out: " + entry + ", but " + show(now));
            }
        }
        for (String name : after.keySet()) {
            if (!before.containsKey(name)) {
                broken.add("the retry made a node: " + name);
            }
        }
    }

    /** What a retry keeps stays as it was while the run goes on. */
    private void kept(Noted noted, RunSnapshot end) {
        Map<String, Node> later = byName(end);
        Map<String, Node> before = byName(noted.before());
        for (RetryPlan.Entry entry : noted.plan().entries()) {
            Node old = before.get(entry.node());
            Node now = later.get(entry.node());
            if (entry.action() == RetryPlan.Action.KEEP
                    && old != null
                    && old.phase().isFinal()) {
                if (now == null || !same(old, now)) {
                    broken.add("a node that was kept changed: " + show(old) + " became " + show(now));
                }
            }
        }
    }

    private void noOrphans(RunSnapshot run) {
        Map<String, Node> byId = new HashMap<>();
        run.nodes().forEach(node -> byId.put(node.id(), node));
        Set<String> reached = new LinkedHashSet<>();
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
                    broken.add("a child does not exist: " + child);
                } else if (reached.add(child)) {
                    todo.add(node);
                }
            }
        }
        for (Node node : run.nodes()) {
            if (!reached.contains(node.id())) {
                broken.add("nobody's child: " + node.name());
            }
        }
    }

    private static Map<String, Node> byName(RunSnapshot run) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        run.nodes().forEach(node -> nodes.put(node.name(), node));
        return nodes;
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        Set<String> either = new LinkedHashSet<>(one);
        either.addAll(other);
        either.removeIf(name -> one.contains(name) && other.contains(name));
        return either;
    }

    private static boolean same(Node one, Node other) {
        return one.phase() == other.phase()
                && one.type() == other.type()
                && one.message().equals(other.message())
                && one.startedAt().equals(other.startedAt())
                && one.finishedAt().equals(other.finishedAt())
                && one.outputs().equals(other.outputs());
    }

    private static String show(@org.jspecify.annotations.Nullable Node node) {
        return node == null
                ? "it is not there"
                : node.name() + " " + node.phase() + " '" + node.message() + "' " + node.startedAt() + " to "
                        + node.finishedAt();
    }
}
