package dev.tiphys.core.retry;

import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.engine.RetryPlan;
import dev.tiphys.engine.RetryPlan.Action;
import dev.tiphys.engine.RetryPlan.Entry;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;

/** What a retry does with each node. */
public final class PlannedRetry {
    private final NodeTree tree;
    private final CallSites calls;
    private final Draft draft;
    private final RetryPlanner.Request request;

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
        for (int i = 0; i < tree.limit(); i++) {
            if (tree.exists(i) && which.test(i) && draft.action(i) != Action.KEEP) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it is plain that something will run: a task that has run before, or what was kept from running by one. If
     * not, all that changes are decisions that failed and may fail again.
     */
    public boolean surelyRuns() {
        boolean mainFailed = tree.entry() < 0 || tree.failed(tree.entry());
        for (int i = 0; i < tree.limit(); i++) {
            boolean counts = tree.exists(i) && (!mainFailed || !tree.isExit(i));
            if (counts && runsTask(i) && draft.reason(i) != Reason.DEPENDS && draft.reason(i) != Reason.LATER) {
                return true;
            }
        }
        return false;
    }

    public Action action(int node) {
        return draft.action(node);
    }

    public Reason reason(int node) {
        return draft.reason(node);
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
        int[] nodes = order();
        return new RetryPlan.Source() {
            @Override
            public int size() {
                return nodes.length;
            }

            @Override
            public Action action(int position) {
                return PlannedRetry.this.action(nodes[position]);
            }

            @Override
            public Entry entry(int position) {
                int node = nodes[position];
                return new Entry(tree.name(node), depth(node), action(position), runsTask(node), text(node));
            }
        };
    }

    private int depth(int node) {
        int depth = 0;
        for (int at = tree.inside(node); at >= 0; at = tree.inside(at)) {
            depth++;
        }
        return depth;
    }

    /** Each node before what it consists of, hooks after it. */
    private int[] order() {
        int[] nodes = new int[tree.limit()];
        int count = 0;
        ArrayDeque<Integer> stack = new ArrayDeque<>();
        for (int i = tree.limit() - 1; i >= 0; i--) {
            NodeRecord node = tree.find(i);
            if (node != null && node.base() < 0) {
                stack.push(i);
            }
        }
        while (!stack.isEmpty()) {
            int node = stack.pop();
            nodes[count++] = node;
            push(stack, tree.hooks(node));
            push(stack, tree.members(node));
        }
        return Arrays.copyOf(nodes, count);
    }

    private static void push(ArrayDeque<Integer> stack, int[] nodes) {
        for (int i = nodes.length - 1; i >= 0; i--) {
            stack.push(nodes[i]);
        }
    }
}
