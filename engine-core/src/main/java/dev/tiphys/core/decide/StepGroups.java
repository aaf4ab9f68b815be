package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodeType;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Looks for step groups in the graph. */
final class StepGroups {
    private StepGroups() {}

    /** The step group that Argo's search below a node comes to last; -1 if there is none. */
    static int deepest(Run run, int start) {
        int found = -1;
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty()) {
            NodeRecord node = run.node(open.pop());
            if (seen.get(node.index())) {
                continue;
            }
            seen.set(node.index());
            if (node.type() == NodeType.STEP_GROUP) {
                found = node.index();
            }
            for (int i = node.childCount() - 1; i >= 0; i--) {
                open.push(node.child(i));
            }
        }
        return found;
    }
}
