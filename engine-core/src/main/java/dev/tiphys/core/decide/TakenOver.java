package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;

/** Nodes that a memoized resubmit took over from another run: they are Skipped, and count as what they were. */
final class TakenOver {
    private TakenOver() {}

    /** The phase that others see. */
    static NodePhase phase(Run run, NodeRecord node) {
        if (node.takenOver()) {
            run.depart(Departure.RESUBMIT_COUNTS);
        }
        return phase(node);
    }

    /** The phase that it had when it ran. */
    static NodePhase phase(NodeRecord node) {
        return node.takenOver() ? NodePhase.SUCCEEDED : node.phase();
    }

    /** Whether an item of a loop has run, here or in the other run. */
    static boolean counts(NodeRecord item) {
        return item.type() != NodeType.SKIPPED || item.takenOver();
    }
}
