package dev.tiphys.testing.invariants;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.conformance.Moment;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.pods.ScriptedPods.Life;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is left open in runs that have ended. */
final class OpenEnds {
    /** The departure that ends a run in which nothing can happen any more. Known causes have rules of their own. */
    private static final String LAST_RESORT = "D-005";

    private OpenEnds() {}

    /** A run may wait for ever for a lock of another one that its user has left to itself. */
    static List<String> endless(Played played) {
        RunSnapshot end = played.end();
        boolean waitsForOther = !abandoned(played).isEmpty()
                && end.nodes().stream().anyMatch(node -> !node.waitingForLock().isEmpty());
        if (played.departures().contains(LAST_RESORT)) {
            return List.of("the run ends only because nothing can happen any more");
        }
        return end.finished() || waitsForOther ? List.of() : List.of("the run does not end");
    }

    static List<String> of(Played played) {
        List<String> open = new ArrayList<>();
        Set<String> abandoned = abandoned(played);
        for (Moment moment : played.moments()) {
            if (moment.run().finished()) {
                nodes(moment.run(), open);
            }
        }
        if (played.end().finished()) {
            for (Life life : played.lives()) {
                if (life.end().isEmpty() && !abandoned.contains(life.task().workflowName())) {
                    open.add("the task of " + life.task().nodeName() + " still runs");
                }
            }
            played.locksHeld().forEach(lock -> open.add("the lock " + lock + " is still held"));
            if (played.timerLeft()) {
                open.add("a timer is still set");
            }
        }
        return open;
    }

    /** Runs that went on when they were submitted once more; nobody looked after them from then on. */
    private static Set<String> abandoned(Played played) {
        Set<String> names = new HashSet<>();
        for (int i = 1; i < played.moments().size(); i++) {
            RunSnapshot before = played.moments().get(i - 1).run();
            if (!before.finished() && !before.workflowName().equals(played.end().workflowName())) {
                names.add(before.workflowName());
            }
        }
        return names;
    }

    private static void nodes(RunSnapshot run, List<String> open) {
        for (Node node : run.nodes()) {
            if (!node.phase().isFinal()) {
                open.add(node.name() + " is " + node.phase() + " in a run that is " + run.phase());
            } else if (node.daemoned()) {
                open.add(node.name() + " is still a daemon");
            } else if (!node.waitingForLock().isEmpty()) {
                open.add(node.name() + " still waits for " + node.waitingForLock());
            }
        }
    }
}
