package dev.tiphys.testing.retry;

import dev.tiphys.engine.RetryPlan;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.conformance.CaseEngine;
import dev.tiphys.testing.conformance.Moment;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.conformance.RecordedCase;
import dev.tiphys.testing.conformance.Step;
import dev.tiphys.testing.invariants.Orphans;
import dev.tiphys.testing.retry.RetryWitness.Noted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks on each retry of a case that its plan was carried out, and that the nodes are in order afterwards. */
public final class RetryPromises {
    /** What is promised of a retry. */
    public enum Promise {
        /** The plan says what the retry does. */
        PLAN_EQUALS_EFFECT,
        /** A node that is kept stays as it was. */
        KEPT_STAYS,
        /** A task whose node is kept does not run again. */
        KEPT_RUNS_NOT_AGAIN,
        /** Children exist, and every node is somebody's child. */
        NO_ORPHANS
    }

    private final Map<Promise, List<String>> broken = new EnumMap<>(Promise.class);

    private RetryPromises() {
        for (Promise promise : Promise.values()) {
            broken.put(promise, new ArrayList<>());
        }
    }

    /** Plays a case and says what is broken; nothing if all is well. */
    public static List<String> broken(RecordedCase recorded) {
        return play(recorded).broken.values().stream().flatMap(List::stream).toList();
    }

    /** Plays a case and says what is broken of one promise. */
    public static List<String> broken(RecordedCase recorded, Promise promise) {
        return List.copyOf(play(recorded).broken.getOrDefault(promise, List.of()));
    }

    private void add(Promise promise, String what) {
        broken.computeIfAbsent(promise, any -> new ArrayList<>()).add(what);
    }

    private static RetryPromises play(RecordedCase recorded) {
        RetryPromises promises = new RetryPromises();
        RetryWitness witness = new RetryWitness(CaseEngine.deciders());
        Played played = Played.of(recorded, CaseEngine.decider(witness));
        if (played.invalid()) {
            return promises;
        }
        List<RunSnapshot> ends = ends(played);
        for (int i = 0; i < witness.retries().size(); i++) {
            Noted noted = witness.retries().get(i);
            promises.planEqualsEffect(noted);
            promises.kept(noted, ends.get(i));
            promises.notAgain(noted, i, played);
            Orphans.of(ends.get(i)).forEach(orphan -> promises.add(Promise.NO_ORPHANS, orphan));
        }
        return promises;
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
                add(Promise.PLAN_EQUALS_EFFECT, "the plan names a node twice: " + entry.node());
            }
        }
        if (!entries.keySet().equals(before.keySet())) {
            add(
                    Promise.PLAN_EQUALS_EFFECT,
                    "the plan has other nodes than the run: " + difference(entries.keySet(), before.keySet()));
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
                add(Promise.PLAN_EQUALS_EFFECT, "the plan was not carried out: " + entry + ", but " + show(now));
            }
        }
        for (String name : after.keySet()) {
            if (!before.containsKey(name)) {
                add(Promise.PLAN_EQUALS_EFFECT, "the retry made a node: " + name);
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
                    add(Promise.KEPT_STAYS, "a node that was kept changed: " + show(old) + " became " + show(now));
                }
            }
        }
    }

    /** No pod of a kept node begins between this retry and the next one. */
    private void notAgain(Noted noted, int number, Played played) {
        Map<String, Long> lives = lives(played, number + 1);
        Map<String, Long> earlier = lives(played, number);
        Map<String, Node> before = byName(noted.before());
        for (RetryPlan.Entry entry : noted.plan().entries()) {
            Node old = before.get(entry.node());
            if (entry.action() == RetryPlan.Action.KEEP
                    && old != null
                    && old.phase().isFinal()
                    && !lives.getOrDefault(entry.node(), 0L).equals(earlier.getOrDefault(entry.node(), 0L))) {
                add(Promise.KEPT_RUNS_NOT_AGAIN, entry.node() + " was kept, and ran again");
            }
        }
    }

    /** How often each node had run before the retry of that number; all there was if there is none. */
    private static Map<String, Long> lives(Played played, int retry) {
        List<Moment> retries = played.moments().stream()
                .filter(moment -> moment.step() instanceof Step.Retry && moment.accepted())
                .toList();
        int known = retry < retries.size()
                ? retries.get(retry).lives()
                : played.lives().size();
        Map<String, Long> counts = new LinkedHashMap<>();
        played.lives().stream()
                .limit(known)
                .forEach(life -> counts.merge(life.task().nodeName(), 1L, Long::sum));
        return counts;
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
