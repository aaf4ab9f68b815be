package dev.tiphys.core.retry;

import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.engine.RetryPlan.Action;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What Argo would do with each node: it deletes failed leaves with all that hangs below them in the graph, and opens
 * the groups that it meets on a walk upwards. Only to tell where our plan differs.
 */
final class ArgoRetry {
    private final NodeTree tree;
    private final IntPredicate selected;
    private final int[] parents;
    private final boolean[] deleted;
    private final boolean[] reset;
    private final boolean[] emptied;
    /** Whether the name begins as that of the workflow's exit handler. */
    private final boolean[] named;

    /** 0 unknown, 1 yes, 2 no: whether something below succeeded. */
    private final byte[] successBelow;

    ArgoRetry(NodeTree tree, @Nullable IntPredicate selected, boolean parametersGiven) {
        this.tree = tree;
        this.selected = selected == null ? node -> false : selected;
        this.parents = new int[tree.limit()];
        this.deleted = new boolean[tree.limit()];
        this.reset = new boolean[tree.limit()];
        this.emptied = new boolean[tree.limit()];
        this.named = new boolean[tree.limit()];
        this.successBelow = new byte[tree.limit()];
        if (tree.entry() >= 0) {
            findParents();
            run();
            if (parametersGiven) {
                emptyLoops();
            }
        }
        dropHandlers();
    }

    Action action(int node) {
        return deleted[node] ? Action.REMOVE : reset[node] ? Action.RESET : Action.KEEP;
    }

    /** Whether Argo takes it for a part of the exit handler because of its name. */
    boolean isDroppedByName(int node) {
        return named[node] && !tree.isExit(node);
    }

    /** Of several parents the one with the greatest id is remembered. */
    private void findParents() {
        Arrays.fill(parents, -1);
        for (int i = 0; i < tree.limit(); i++) {
            NodeRecord node = tree.find(i);
            for (int c = 0; node != null && c < node.childCount(); c++) {
                int child = node.child(c);
                if (parents[child] < 0 || id(parents[child]).compareTo(id(i)) < 0) {
                    parents[child] = i;
                }
            }
        }
    }

    private String id(int node) {
        return tree.nodes().id(tree.get(node), tree.workflowName());
    }

    private void run() {
        boolean[] seen = new boolean[tree.limit()];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(tree.entry());
        seen[tree.entry()] = true;
        while (!queue.isEmpty()) {
            int node = queue.remove();
            if (!deleted[node] && (selected.test(node) || retries(node))) {
                delete(node);
                climb(node);
            }
            NodeRecord record = tree.get(node);
            for (int c = 0; c < record.childCount(); c++) {
                int child = record.child(c);
                if (!seen[child] && tree.exists(child)) {
                    seen[child] = true;
                    queue.add(child);
                }
            }
        }
    }

    private boolean retries(int node) {
        NodeRecord record = tree.get(node);
        if (!record.phase().isFailure() || !(record.type().isTask() || record.type() == NodeType.CONTAINER)) {
            return false;
        }
        int judged = tree.isAttempt(node) ? record.base() : node;
        return !successBelow(judged);
    }

    /** Depth first, without recursion. */
    private boolean successBelow(int start) {
        ArrayDeque<Integer> stack = new ArrayDeque<>();
        stack.push(start);
        while (!stack.isEmpty()) {
            int node = stack.peek();
            NodeRecord record = tree.get(node);
            boolean found = false;
            boolean complete = true;
            for (int c = 0; c < record.childCount() && !found; c++) {
                int child = record.child(c);
                NodeRecord below = tree.find(child);
                if (below == null) {
                    continue;
                }
                if (below.phase() == NodePhase.SUCCEEDED && !selected.test(child) || successBelow[child] == 1) {
                    found = true;
                } else if (successBelow[child] == 0) {
                    complete = false;
                    stack.push(child);
                    break;
                }
            }
            if (found || complete) {
                successBelow[node] = (byte) (found ? 1 : 2);
                stack.pop();
            }
        }
        return successBelow[start] == 1;
    }

    private void delete(int start) {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        deleted[start] = true;
        queue.add(start);
        while (!queue.isEmpty()) {
            NodeRecord node = tree.get(queue.remove());
            for (int c = 0; c < node.childCount(); c++) {
                if (!deleted[node.child(c)] && tree.exists(node.child(c))) {
                    deleted[node.child(c)] = true;
                    queue.add(node.child(c));
                }
            }
        }
    }

    private void climb(int start) {
        int node = start;
        while (node >= 0) {
            switch (tree.type(node)) {
                case DAG, TASK_GROUP, STEPS, STEP_GROUP -> {
                    reset[node] = true;
                    node = climbBoundaries(node);
                }
                case CONTAINER -> {
                    while (node >= 0 && tree.type(node) != NodeType.POD) {
                        node = parents[node];
                    }
                    if (node >= 0) {
                        delete(node);
                    }
                }
                case RETRY -> {
                    reset[node] |= tree.failed(node);
                    node = parents[node];
                }
                default -> node = parents[node];
            }
        }
    }

    private int climbBoundaries(int start) {
        int node = start;
        while (node >= 0) {
            int parent = parents[node];
            if (parent >= 0 && tree.type(parent) == NodeType.RETRY) {
                reset[parent] = true;
                node = parent;
                parent = parents[node];
            }
            if (parent >= 0 && (tree.type(parent) == NodeType.STEP_GROUP || tree.type(parent) == NodeType.TASK_GROUP)) {
                reset[parent] = true;
            }
            int boundary = tree.get(node).boundary;
            if (boundary < 0) {
                return parent;
            }
            while (node >= 0 && node != boundary) {
                node = parents[node];
            }
            if (node >= 0) {
                reset[node] = true;
            }
        }
        return -1;
    }

    /** With parameters, every open loop and step group is emptied. */
    private void emptyLoops() {
        for (int i = 0; i < tree.limit(); i++) {
            if (reset[i]
                    && !deleted[i]
                    && (tree.type(i) == NodeType.TASK_GROUP || tree.type(i) == NodeType.STEP_GROUP)) {
                boolean[] before = deleted.clone();
                delete(i);
                deleted[i] = false;
                for (int other = 0; other < emptied.length; other++) {
                    emptied[other] |= deleted[other] && !before[other];
                }
            }
        }
    }

    /** Whether Argo removes it only because it is in a group that is open again, and parameters were given. */
    boolean isEmptied(int node) {
        return emptied[node];
    }

    /** By the beginning of their names, whatever they are. */
    private void dropHandlers() {
        for (int i = 0; i < tree.limit(); i++) {
            NodeRecord node = tree.find(i);
            if (node != null && i != tree.entry()) {
                int base = node.base();
                named[i] = base < 0
                        || named[base]
                        || base == tree.entry() && node.stem().startsWith(".onExit");
                deleted[i] |= named[i];
            }
        }
    }
}
