package dev.tiphys.core.retry;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.DagPlan;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds what failed and is to run again, from the top down: a group's failure leads to those of its members that made it
 * fail. A tolerated failure is left alone if something succeeded behind it, unless it is why the run failed.
 */
final class FailedNodes {
    private final NodeTree tree;
    private final CallSites calls;
    private final Draft draft;
    private final IntPredicate chosen;
    /** By node: whether something in it failed. */
    private final boolean[] trouble;
    /** By node: whether something in it succeeded; hooks and handlers do not count. */
    private final boolean[] success;

    private int found;

    /**
     * @param chosen which failed nodes are to run again
     * @param discounted nodes whose success does not count, since they run again anyway
     */
    FailedNodes(NodeTree tree, CallSites calls, Draft draft, IntPredicate chosen, IntPredicate discounted) {
        this.tree = tree;
        this.calls = calls;
        this.draft = draft;
        this.chosen = chosen;
        this.trouble = new boolean[tree.limit()];
        this.success = new boolean[tree.limit()];
        for (int i = tree.limit() - 1; i >= 0; i--) {
            if (!tree.exists(i)) {
                continue;
            }
            NodePhase phase = tree.phase(i);
            trouble[i] |= phase.isFailure();
            success[i] |= (phase == NodePhase.SUCCEEDED || !phase.isFinal()) && !discounted.test(i);
            int inside = tree.inside(i);
            if (inside >= 0) {
                trouble[inside] |= trouble[i];
                success[inside] |= success[i] && !tree.isHook(i);
            }
        }
    }

    /** Marks them in the draft. */
    void mark() {
        if (tree.entry() >= 0) {
            member(tree.entry(), true, false);
        }
    }

    /**
     * @param blamed whether its failure made the group around it fail
     * @param behind whether something succeeded behind it
     */
    private void member(int node, boolean blamed, boolean behind) {
        if (!trouble[node]) {
            return;
        }
        if (tree.failed(node)) {
            if (behind && !blamed) {
                draft.keep(node, Reason.TOLERATED);
            } else {
                again(node, behind ? Reason.MADE_THE_RUN_FAIL : Reason.FAILED, blamed, behind);
            }
        } else {
            parts(node, false, behind);
        }
        for (int hook : tree.hooks(node)) {
            if (trouble[hook]) {
                member(hook, true, false);
            }
        }
    }

    /** A failed node is to run again. */
    private void again(int node, Reason reason, boolean blamed, boolean behind) {
        switch (tree.type(node)) {
            case STEPS, DAG, STEP_GROUP, TASK_GROUP, RETRY -> {
                int before = found;
                parts(node, blamed, behind);
                if (found == before) {
                    nothingAgain(node, blamed);
                }
            }
            default -> remove(node, reason, -1);
        }
    }

    /** A failed group of which no part is to run again. */
    private void nothingAgain(int node, boolean blamed) {
        boolean partsFailed = Arrays.stream(tree.members(node)).anyMatch(part -> trouble[part]);
        if (!blamed && partsFailed && chosen.test(node)) {
            draft.keep(node, Reason.TOLERATED);
        } else {
            ownFailure(node);
        }
    }

    private void ownFailure(int node) {
        if (tree.members(node).length == 0 && tree.type(node) != NodeType.STEP_GROUP) {
            remove(node, Reason.FAILED, -1);
        } else if (chosen.test(node)) {
            found++;
            draft.reset(node, Reason.OWN_FAILURE, -1);
        } else {
            draft.keep(node, Reason.NOT_SELECTED);
        }
    }

    private void remove(int node, Reason reason, int cause) {
        if (chosen.test(node)) {
            found++;
            draft.remove(node, reason, cause);
        } else {
            draft.keep(node, Reason.NOT_SELECTED);
        }
    }

    private void parts(int node, boolean blamed, boolean behind) {
        switch (tree.type(node)) {
            case STEPS -> groups(node, blamed, behind);
            case DAG -> tasks(node, blamed, behind);
            case STEP_GROUP -> steps(node, blamed, behind);
            case TASK_GROUP -> items(node, blamed, behind);
            case RETRY -> attempts(node, blamed, behind);
            default -> {}
        }
    }

    private void groups(int node, boolean blamed, boolean behindAll) {
        int[] groups = tree.members(node);
        boolean[] behind = new boolean[groups.length];
        boolean later = behindAll;
        for (int i = groups.length - 1; i >= 0; i--) {
            behind[i] = later;
            later |= success[groups[i]];
        }
        for (int i = 0; i < groups.length; i++) {
            member(groups[i], blamed, behind[i]);
        }
    }

    private void steps(int group, boolean blamed, boolean behind) {
        for (int step : tree.members(group)) {
            if (trouble[step]) {
                member(step, blamed && !isTolerated(step), behind);
            }
        }
    }

    private boolean isTolerated(int node) {
        CallPlan call = calls.call(node);
        return call != null && call.continuesOn(tree.phase(node));
    }

    private void items(int loop, boolean blamed, boolean behind) {
        for (int item : tree.members(loop)) {
            member(item, blamed, behind);
        }
    }

    /** Of several attempts the last one goes on, if it is a group; others are made anew. */
    private void attempts(int node, boolean blamed, boolean behind) {
        int[] attempts = tree.members(node);
        if (attempts.length == 0) {
            return;
        }
        int last = attempts[attempts.length - 1];
        boolean group = tree.type(last) == NodeType.STEPS || tree.type(last) == NodeType.DAG;
        for (int attempt : attempts) {
            if (attempt != last || !tree.failed(attempt)) {
                draft.keep(attempt, Reason.HISTORY);
            }
        }
        if (!tree.failed(node)) {
            parts(last, false, behind);
            return;
        }
        if (group && tree.failed(last)) {
            again(last, Reason.FAILED, blamed, behind);
        } else if (!group) {
            remove(last, Reason.FAILED, -1);
        }
        if (draft.isChanged(last)) {
            for (int attempt : attempts) {
                if (attempt != last) {
                    draft.remove(attempt, Reason.ATTEMPT, node);
                }
            }
        }
    }

    // ---- dags

    private void tasks(int node, boolean blamed, boolean behindAll) {
        CallSites.Dag dag = calls.dag(node);
        if (dag == null) {
            for (int member : tree.members(node)) {
                member(member, blamed, behindAll);
            }
            return;
        }
        boolean[] behind = behind(dag);
        boolean[] causes = blamed || !tree.phase(node).isFinal() ? blamed(dag) : new boolean[behind.length];
        for (int member : tree.members(node)) {
            if (trouble[member]) {
                int task = dag.task(tree.get(member));
                member(member, task >= 0 && causes[task], behindAll || task >= 0 && behind[task]);
            }
        }
    }

    /** By task: whether something succeeded among those that depend on it, at any distance. */
    private boolean[] behind(CallSites.Dag dag) {
        DagPlan plan = dag.plan();
        boolean[] behind = new boolean[plan.size()];
        for (int rank = plan.reachable() - 1; rank >= 0; rank--) {
            int task = plan.atRank(rank);
            for (int dependent : plan.dependents(task)) {
                int node = dag.node(dependent);
                behind[task] |= behind[dependent] || node >= 0 && success[node];
            }
        }
        return behind;
    }

    /** By task: whether its failure reaches a target, by itself or through what it kept from running. */
    private boolean[] blamed(CallSites.Dag dag) {
        DagPlan plan = dag.plan();
        boolean[] blamed = new boolean[plan.size()];
        boolean[] seen = new boolean[plan.size()];
        for (int target : plan.targets()) {
            CallPlan call = plan.call(target);
            if (call.continuesOn(NodePhase.FAILED) || call.continuesOn(NodePhase.ERROR)) {
                blame(dag, target, call, new boolean[plan.size()], blamed);
            } else {
                blame(dag, target, call, seen, blamed);
            }
        }
        return blamed;
    }

    private void blame(CallSites.Dag dag, int target, CallPlan call, boolean[] seen, boolean[] blamed) {
        ArrayDeque<Integer> todo = new ArrayDeque<>();
        todo.add(target);
        while (!todo.isEmpty()) {
            int task = todo.remove();
            NodeRecord node = dag.node(task) < 0 ? null : tree.find(dag.node(task));
            if (node == null || seen[task]) {
                continue;
            }
            seen[task] = true;
            NodePhase phase = node.phase();
            if (phase.isFailure()) {
                blamed[task] |= !call.continuesOn(phase);
            } else if (phase == NodePhase.SKIPPED || phase == NodePhase.OMITTED) {
                for (int dependency : dag.plan().dependencies(task)) {
                    todo.add(dependency);
                }
            }
        }
    }
}
