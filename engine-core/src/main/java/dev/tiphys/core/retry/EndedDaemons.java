package dev.tiphys.core.retry;

import dev.tiphys.core.plan.DagPlan;
import dev.tiphys.core.state.NodeRecord;
import java.util.ArrayDeque;
import java.util.BitSet;

/** Starts daemons again that ended with the first run, where something behind them runs again. */
final class EndedDaemons {
    private final NodeTree tree;
    private final CallSites calls;
    private final Draft draft;

    private EndedDaemons(NodeTree tree, CallSites calls, Draft draft) {
        this.tree = tree;
        this.calls = calls;
        this.draft = draft;
    }

    /** @param ever the nodes that ever were daemons */
    static void restart(NodeTree tree, CallSites calls, Draft draft, BitSet ever) {
        EndedDaemons daemons = new EndedDaemons(tree, calls, draft);
        ever.stream().forEach(i -> {
            NodeRecord node = tree.find(i);
            if (node != null && node.phase().isFinal() && !draft.isRemoved(i) && daemons.isLast(node)) {
                daemons.consider(node);
            }
        });
    }

    /** Of several attempts only the last one counts. */
    private boolean isLast(NodeRecord pod) {
        if (!tree.isAttempt(pod.index())) {
            return true;
        }
        int[] attempts = tree.members(pod.base());
        return attempts[attempts.length - 1] == pod.index();
    }

    private void consider(NodeRecord pod) {
        int daemon = tree.isAttempt(pod.index()) ? pod.base() : pod.index();
        int group = tree.above(daemon);
        if (group < 0 || draft.isRemoved(daemon) || tree.isHook(daemon)) {
            return;
        }
        int needs = switch (tree.type(group)) {
            case STEP_GROUP -> laterStep(group);
            case DAG -> dependentTask(daemon, group);
            case TASK_GROUP -> dependentTask(group, tree.above(group));
            default -> -1;
        };
        if (needs >= 0) {
            draft.restart(pod.index(), Reason.DAEMON, needs);
        }
    }

    private int laterStep(int group) {
        int number = calls.number(group);
        for (int other : tree.members(tree.above(group))) {
            if (draft.isChanged(other) && calls.number(other) > number) {
                return changedStep(other);
            }
        }
        return -1;
    }

    private int changedStep(int group) {
        for (int step : tree.members(group)) {
            if (draft.isChanged(step)) {
                return step;
            }
        }
        return group;
    }

    private int dependentTask(int node, int composite) {
        CallSites.Dag dag = calls.dag(composite);
        int first = dag == null ? -1 : dag.task(tree.get(node));
        if (dag == null || first < 0) {
            return -1;
        }
        DagPlan plan = dag.plan();
        boolean[] seen = new boolean[plan.size()];
        ArrayDeque<Integer> todo = new ArrayDeque<>();
        todo.add(first);
        while (!todo.isEmpty()) {
            for (int dependent : plan.dependents(todo.remove())) {
                int other = dag.node(dependent);
                if (!seen[dependent] && other >= 0) {
                    if (draft.isChanged(other)) {
                        return other;
                    }
                    seen[dependent] = true;
                    todo.add(dependent);
                }
            }
        }
        return -1;
    }
}
