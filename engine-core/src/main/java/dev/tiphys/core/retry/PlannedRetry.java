package dev.tiphys.core.retry;

import dev.tiphys.engine.RetryPlan;
import dev.tiphys.engine.RetryPlan.Action;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What a retry does with each node. */
public final class PlannedRetry {
    private final NodeTree tree;
    private final CallSites calls;
    private final Draft draft;
    private final RetryPlanner.Request request;
    private int[] changed = {};

    PlannedRetry(NodeTree tree, CallSites calls, Draft draft, RetryPlanner.Request request) {
        this.tree = tree;
        this.calls = calls;
        this.draft = draft;
        this.request = request;
    }

    /** Where the plan differs from what Argo would do. */
    public Set<Difference> differences() {
        boolean parameters = request.parametersGiven();
        ArgoRetry argo = new ArgoRetry(tree, request.restart() ? request.selected() : null, parameters);
        return Differences.of(tree, calls, draft, argo, parameters);
    }

    /** Whether any node of the main graph is taken away or goes on. */
    public boolean changesMain() {
        return changes(node -> !tree.isExit(node));
    }

    /** Whether any node is taken away or goes on. */
    public boolean changesAnything() {
        return changes(node -> true);
    }

    private boolean changes(IntPredicate which) {
        return Arrays.stream(changed()).anyMatch(which);
    }

    /** The nodes that are not kept, in the order in which they were made. */
    public int[] changed() {
        if (changed.length == 0) {
            changed = draft.changed();
        }
        return changed;
    }

    /**
     * Whether it is plain that something will run: a task that has run before, or what was kept from running by one. If
     * not, all that changes are decisions that failed and may fail again.
     */
    public boolean surelyRuns() {
        boolean mainFailed = tree.entry() < 0 || tree.failed(tree.entry());
        return changes(node -> (!mainFailed || !tree.isExit(node))
                && runsTask(node)
                && draft.reason(node) != Reason.DEPENDS
                && draft.reason(node) != Reason.LATER);
    }

    /**
     * What comes directly before a node: the group before a group, what a task depends on; empty if nothing does; null
     * if its template cannot be found any more.
     */
    public int @Nullable [] before(int node) {
        return calls.before(node);
    }

    /** From here on nothing is read any more but what never changes. */
    public void seal() {
        calls.seal();
    }

    public Action action(int node) {
        return draft.action(node);
    }

    public Reason reason(int node) {
        return draft.reason(node);
    }

    /** Whether the exit handler of the workflow has begun. */
    public boolean hasExit() {
        return tree.exit() >= 0;
    }

    /** Whether the node is, or lies in, the exit handler of the workflow. */
    public boolean isExit(int node) {
        return tree.isExit(node);
    }

    /** Whether the node itself is why something runs again. */
    public boolean isCause(int node) {
        Reason reason = draft.reason(node);
        return reason == Reason.FAILED || reason == Reason.MADE_THE_RUN_FAIL;
    }

    /** Whether the node is an attempt that another one came after. */
    public boolean isEarlierAttempt(int node) {
        if (!tree.isAttempt(node)) {
            return false;
        }
        int[] attempts = tree.members(tree.inside(node));
        return attempts[attempts.length - 1] != node;
    }

    /** Whether the node is a hook or handler itself. */
    public boolean isHook(int node) {
        return tree.isHook(node);
    }

    /** Whether a task that has run, or was to run, runs again for this node. */
    public boolean runsTask(int node) {
        return draft.action(node) != Action.KEEP
                && switch (tree.type(node)) {
                    case POD, HTTP, PLUGIN, SUSPEND -> true;
                    case CONTAINER, STEPS, STEP_GROUP, DAG, TASK_GROUP, RETRY, SKIPPED -> false;
                };
    }

    public String text(int node) {
        Reason reason = draft.reason(node);
        int cause = draft.cause(node);
        return reason.text(cause < 0 ? "the workflow" : tree.name(cause));
    }

    /** One entry for each node, in the tree's order; made when they are read. */
    public RetryPlan.Source entries() {
        return new PlanEntries(tree, this);
    }
}
