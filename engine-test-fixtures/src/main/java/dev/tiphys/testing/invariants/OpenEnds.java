package dev.tiphys.testing.invariants;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.conformance.Moment;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.pods.ScriptedPods.Life;
import java.util.ArrayList;
import java.util.List;

/** What is left open in runs that have ended. */
final class OpenEnds {
    private OpenEnds() {}

    static List<String> of(Played played) {
        List<String> open = new ArrayList<>();
        for (Moment moment : played.moments()) {
            if (moment.run().finished()) {
                nodes(moment.run(), open);
            }
        }
        if (played.end().finished()) {
            for (Life life : played.lives()) {
                if (life.end().isEmpty()) {
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
