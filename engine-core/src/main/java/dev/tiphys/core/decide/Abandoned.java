package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Nodes that a retry or resubmit left to be gone on with, and that turn out never to have their turn. */
final class Abandoned {
    private static final String OMITTED = "omitted: what comes before it did not succeed";

    private Abandoned() {}

    /** Gives a node an end, and whatever is open inside of it. */
    static void end(Run run, int node, NodePhase phase, String message) {
        run.mark(node, phase, message);
        if (run.adopting) {
            inside(run, node, phase, message);
        }
    }

    /** Omits a node, and whatever is open inside of it, if it exists and is open. */
    static void omit(Run run, int node) {
        if (node >= 0 && !run.node(node).phase().isFinal()) {
            end(run, node, NodePhase.OMITTED, OMITTED);
            run.depart(Departure.NOTHING_OPEN);
        }
    }

    /** Omits hooks and handlers of a node that nobody came to look after again. */
    static void omitHooks(Run run, int node) {
        for (int child : run.node(node).children()) {
            if (run.node(child).hooked() && run.node(child).name().base() == node) {
                omit(run, child);
            }
        }
    }

    private static void inside(Run run, int top, NodePhase phase, String message) {
        BitSet seen = new BitSet();
        Deque<Integer> todo = new ArrayDeque<>();
        todo.push(top);
        while (!todo.isEmpty()) {
            for (int child : run.node(todo.pop()).children()) {
                if (seen.get(child) || !isInside(run, child, top)) {
                    continue;
                }
                seen.set(child);
                todo.push(child);
                if (!run.node(child).phase().isFinal()) {
                    run.mark(child, phase, message);
                }
            }
        }
    }

    private static boolean isInside(Run run, int node, int top) {
        NodeRecord record = run.node(node);
        while (record.name().base() >= 0) {
            if (record.name().base() == top) {
                return true;
            }
            record = run.node(record.name().base());
        }
        return false;
    }
}
