package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.WorkflowPhase;
import java.util.ArrayList;
import java.util.List;

/** The last resort of the promise that every run ends: a run in which nothing can happen any more ends as Error. */
final class Stuck {
    private static final int SHOWN = 5;

    private Stuck() {}

    static void endIf(Run run, Walk walk) {
        if (run.tasks.size() > 0
                || !run.timers.isEmpty()
                || !run.suspends.isEmpty()
                || run.suspended && !run.shuttingDown()
                || !run.lockWaiters.isEmpty()
                || run.waitingForLock && run.phase == WorkflowPhase.PENDING
                || !run.nextRound.isEmpty()) {
            return;
        }
        List<String> open = new ArrayList<>();
        int count = 0;
        for (int i = run.nodes.limit() - 1; i >= 0; i--) {
            NodeRecord node = run.nodes.find(i);
            if (node != null && !node.phase().isFinal()) {
                count++;
                if (open.size() < SHOWN) {
                    open.add(run.nodes.name(node));
                }
                run.mark(i, NodePhase.ERROR, "nothing can happen any more: " + waitsFor(run));
            }
        }
        run.depart(Departure.STUCK);
        String names = open.isEmpty() ? "the entry node" : String.join(", ", open) + (count > SHOWN ? ", …" : "");
        walk.finish(WorkflowPhase.ERROR, "nothing can happen any more: " + names + " waited; " + waitsFor(run));
    }

    private static String waitsFor(Run run) {
        Long limit = run.spec.parallelism();
        return limit != null && limit <= 0
                ? "parallelism is " + limit + ", so nothing may start"
                : "no task runs, no timer is set, and no lock will be given up";
    }
}
