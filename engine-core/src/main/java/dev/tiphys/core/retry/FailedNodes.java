package dev.tiphys.core.retry;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.graph.NodeType;
import java.util.Arrays;
import java.util.BitSet;
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
    private final Trouble trouble;
    private final Success success;

    private int found;

    /**
     * @param chosen which failed nodes are to run again
     * @param discounted nodes whose success does not count, since they run again anyway
     * @param failed the nodes that are Failed or Error
     */
    FailedNodes(
            NodeTree tree, CallSites calls, Draft draft, IntPredicate chosen, IntPredicate discounted, BitSet failed) {
        this.tree = tree;
        this.calls = calls;
        this.draft = draft;
        this.chosen = chosen;
        this.trouble = new Trouble(tree, failed);
        this.success = new Success(tree, discounted);
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
        if (!trouble.isIn(node)) {
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
        for (int hook : trouble.hooks(node)) {
            member(hook, true, false);
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
        if (!blamed && !trouble.members(node).isEmpty() && chosen.test(node)) {
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
        for (int group : trouble.members(node)) {
            boolean later = Arrays.stream(groups).anyMatch(other -> other > group && success.isIn(other));
            member(group, blamed, behindAll || later);
        }
    }

    private void steps(int group, boolean blamed, boolean behind) {
        for (int step : trouble.members(group)) {
            member(step, blamed && !isTolerated(step), behind);
        }
    }

    private boolean isTolerated(int node) {
        CallPlan call = calls.call(node);
        return call != null && call.continuesOn(tree.phase(node));
    }

    private void items(int loop, boolean blamed, boolean behind) {
        for (int item : trouble.members(loop)) {
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
        boolean blames = blamed || !tree.phase(node).isFinal();
        Branch branch = dag == null ? null : new Branch(tree, dag, success);
        for (int member : trouble.members(node)) {
            int task = dag == null ? -1 : dag.task(tree.get(member));
            if (branch == null) {
                member(member, blamed, behindAll);
            } else {
                boolean behind = behindAll || task >= 0 && branch.hasSuccessBehind(task);
                member(member, blames && task >= 0 && branch.isBlamed(task), behind);
            }
        }
    }
}
