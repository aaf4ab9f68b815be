package dev.tiphys.core.retry;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.DagPlan;
import dev.tiphys.graph.NodePhase;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** What came of a task of a DAG behind it. Each task is looked at once, however many ask. */
final class Branch {
    private final NodeTree tree;
    private final CallSites.Dag dag;
    private final DagPlan plan;
    private final Success success;
    private final Map<Integer, Boolean> behind = new HashMap<>();
    private final Map<NodePhase, Map<Integer, Boolean>> blamed = new HashMap<>();

    Branch(NodeTree tree, CallSites.Dag dag, Success success) {
        this.tree = tree;
        this.dag = dag;
        this.plan = dag.plan();
        this.success = success;
    }

    /** Whether something succeeded among those that depend on a task, at any distance. */
    boolean hasSuccessBehind(int task) {
        return reaches(task, behind, other -> true, other -> {
            int node = dag.node(other);
            return node >= 0 && success.isIn(node);
        });
    }

    /** Whether a task's failure reaches a target, by itself or through what it kept from running. */
    boolean isBlamed(int task) {
        NodePhase phase = tree.phase(dag.node(task));
        return isBlaming(task, phase)
                || reaches(
                        task,
                        blamed.computeIfAbsent(phase, any -> new HashMap<>()),
                        this::passesOn,
                        other -> passesOn(other) && isBlaming(other, phase));
    }

    private boolean isBlaming(int task, NodePhase phase) {
        CallPlan call = plan.call(task);
        return phase.isFailure() && plan.isTarget(task) && !call.continuesOn(phase);
    }

    private boolean passesOn(int task) {
        int node = dag.node(task);
        return node >= 0 && (tree.phase(node) == NodePhase.SKIPPED || tree.phase(node) == NodePhase.OMITTED);
    }

    /**
     * Whether one of those behind a task, at any distance, is one that is looked for. Depth first, without recursion.
     *
     * @param known what was found out before
     * @param through which tasks the way may lead through
     */
    private boolean reaches(int start, Map<Integer, Boolean> known, IntPredicate through, IntPredicate wanted) {
        // pairs of a task and the place of the dependent that is looked at
        ArrayDeque<int[]> stack = new ArrayDeque<>();
        stack.push(new int[] {start, 0});
        while (!stack.isEmpty() && !known.containsKey(start)) {
            int[] top = stack.element();
            int[] dependents = plan.dependents(top[0]);
            if (top[1] == dependents.length) {
                known.put(top[0], false);
                stack.pop();
                continue;
            }
            int dependent = dependents[top[1]];
            Boolean answer = known.get(dependent);
            if (wanted.test(dependent) || Boolean.TRUE.equals(answer) && through.test(dependent)) {
                known.put(top[0], true);
                stack.pop();
            } else if (answer == null && through.test(dependent)) {
                stack.push(new int[] {dependent, 0});
            } else {
                top[1]++;
            }
        }
        return Boolean.TRUE.equals(known.get(start));
    }
}
