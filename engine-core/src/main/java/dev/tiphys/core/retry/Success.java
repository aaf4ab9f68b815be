package dev.tiphys.core.retry;

import dev.tiphys.graph.NodePhase;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** In which nodes something succeeded, or may yet; hooks and handlers do not count. Looked for when it is asked. */
final class Success {
    private final NodeTree tree;
    private final IntPredicate discounted;
    private final Map<Integer, Boolean> known = new HashMap<>();

    /** @param discounted nodes whose own success does not count */
    Success(NodeTree tree, IntPredicate discounted) {
        this.tree = tree;
        this.discounted = discounted;
    }

    boolean isIn(int node) {
        Boolean answer = known.get(node);
        if (answer == null) {
            answer = isItself(node) || Arrays.stream(tree.members(node)).anyMatch(this::isIn);
            known.put(node, answer);
        }
        return answer;
    }

    private boolean isItself(int node) {
        NodePhase phase = tree.phase(node);
        return (phase == NodePhase.SUCCEEDED || !phase.isFinal()) && !discounted.test(node);
    }
}
