package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodeType;

/** The attempts below a Retry node. */
final class Attempts {
    private Attempts() {}

    /** The node that speaks for this one: of a Retry node the last attempt, else the node itself. */
    static NodeRecord shown(Run run, int node) {
        NodeRecord record = run.node(node);
        if (record.type() != NodeType.RETRY
                || record.memoization() != null && record.memoization().hit()) {
            return record;
        }
        for (int i = record.childCount() - 1; i >= 0; i--) {
            NodeRecord child = run.node(record.child(i));
            if (!child.hooked() || child.retried() && record.hooked()) {
                return child;
            }
        }
        return record;
    }
}
