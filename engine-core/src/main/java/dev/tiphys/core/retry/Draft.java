package dev.tiphys.core.retry;

import dev.tiphys.engine.RetryPlan.Action;
import dev.tiphys.graph.NodeType;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * What becomes of each node, while it is worked out. A change spreads: what is inside a removed node is removed, what
 * depends on a changed one is decided anew, the groups around it go on.
 */
final class Draft {
    private static final int[] NONE = {};
    private static final byte KEEP = 0;
    /** Open again, but nothing in it changes for those who depend on it. */
    private static final byte OPEN = 1;

    private static final byte RESET = 2;
    private static final byte REMOVE = 3;

    private final NodeTree tree;
    private final CallSites calls;
    private final Map<Integer, Fate> fates = new HashMap<>();
    /** By node that is kept: why, if there is more to say than that nothing happens to it. */
    private final Map<Integer, Reason> kept = new HashMap<>();

    private final ArrayDeque<Integer> todo = new ArrayDeque<>();
    private boolean spreading;

    /** What becomes of a node that is not kept. */
    private record Fate(byte state, Reason reason, int cause) {}

    Draft(NodeTree tree, CallSites calls) {
        this.tree = tree;
        this.calls = calls;
    }

    private byte state(int node) {
        Fate fate = fates.get(node);
        return fate == null ? KEEP : fate.state;
    }

    Action action(int node) {
        return switch (state(node)) {
            case REMOVE -> Action.REMOVE;
            case OPEN, RESET -> Action.RESET;
            default -> Action.KEEP;
        };
    }

    /** The nodes that are not kept, in the order in which they were made. */
    int[] changed() {
        return fates.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    boolean isRemoved(int node) {
        return state(node) == REMOVE;
    }

    /** Whether it changes in a way that those who depend on it see. */
    boolean isChanged(int node) {
        return state(node) >= RESET;
    }

    Reason reason(int node) {
        Fate fate = fates.get(node);
        return fate != null ? fate.reason : kept.getOrDefault(node, Reason.UNAFFECTED);
    }

    int cause(int node) {
        Fate fate = fates.get(node);
        return fate == null ? -1 : fate.cause;
    }

    /** Says why a node stays as it is. */
    void keep(int node, Reason reason) {
        kept.put(node, reason);
    }

    private boolean raise(int node, byte state, Reason reason, int cause) {
        if (state(node) >= state) {
            return false;
        }
        fates.put(node, new Fate(state, reason, cause));
        return true;
    }

    /** Removes a node and lets that spread. */
    void remove(int node, Reason reason, int cause) {
        if (raise(node, REMOVE, reason, cause)) {
            todo.add(node);
            spread();
        }
    }

    /** Opens a group again and lets that spread. */
    void reset(int node, Reason reason, int cause) {
        if (raise(node, RESET, reason, cause)) {
            todo.add(node);
            spread();
        }
    }

    /** Removes the members of a group and opens it again. */
    void empty(int group, Reason reason) {
        for (int member : tree.members(group)) {
            remove(member, reason, -1);
        }
        reset(group, reason, -1);
    }

    /** Starts a node again in its place; nothing that depended on it is touched. */
    void restart(int node, Reason reason, int cause) {
        if (raise(node, RESET, reason, cause)) {
            for (int hook : tree.hooks(node)) {
                if (raise(hook, REMOVE, Reason.ATTENDS, node)) {
                    removeParts(hook);
                }
            }
            open(tree.above(node), node);
        }
    }

    private void spread() {
        if (spreading) {
            return;
        }
        spreading = true;
        while (!todo.isEmpty()) {
            changed(todo.remove());
        }
        spreading = false;
    }

    private void changed(int node) {
        if (state(node) == REMOVE) {
            removeParts(node);
        } else {
            for (int hook : tree.hooks(node)) {
                if (tree.isHandler(hook) && tree.phase(node).isFinal()) {
                    handler(hook, node);
                }
            }
        }
        int above = tree.above(node);
        if (tree.isHook(node)) {
            open(above, node);
            return;
        }
        if (above < 0) {
            return;
        }
        dependents(node, above);
        if (raise(above, RESET, Reason.CONTAINS, node)) {
            todo.add(above);
        }
    }

    /** Of one whose attempts all failed only these are removed, as of any other node with attempts. */
    private void handler(int hook, int node) {
        int[] attempts = tree.type(hook) == NodeType.RETRY && tree.failed(hook) ? tree.members(hook) : NONE;
        if (attempts.length > 0 && tree.type(attempts[attempts.length - 1]).isTask()) {
            for (int attempt : attempts) {
                raiseAndSpread(attempt, Reason.ATTENDS, node);
            }
        } else {
            raiseAndSpread(hook, Reason.ATTENDS, node);
        }
    }

    private void raiseAndSpread(int node, Reason reason, int cause) {
        if (raise(node, REMOVE, reason, cause)) {
            todo.add(node);
        }
    }

    private void removeParts(int node) {
        ArrayDeque<Integer> parts = new ArrayDeque<>();
        parts.add(node);
        while (!parts.isEmpty()) {
            int part = parts.remove();
            for (int member : tree.members(part)) {
                if (raise(member, REMOVE, Reason.PART, node)) {
                    parts.add(member);
                }
            }
            for (int hook : tree.hooks(part)) {
                if (raise(hook, REMOVE, Reason.ATTENDS, part)) {
                    parts.add(hook);
                }
            }
        }
    }

    private void open(int node, int cause) {
        for (int at = node; at >= 0 && raise(at, OPEN, Reason.HOSTS, cause); at = tree.above(at)) {
            // up to the top
        }
    }

    private void dependents(int node, int above) {
        switch (tree.type(above)) {
            case DAG -> tasks(node, above);
            case STEPS -> laterGroups(node, above);
            default -> {}
        }
    }

    private void tasks(int node, int dag) {
        CallSites.Dag tasks = calls.dag(dag);
        int task = tasks == null ? -1 : tasks.task(tree.get(node));
        if (tasks == null || task < 0) {
            return;
        }
        for (int dependent : tasks.plan().dependents(task)) {
            int other = tasks.node(dependent);
            if (other >= 0) {
                raiseAndSpread(other, Reason.DEPENDS, node);
            }
        }
    }

    private void laterGroups(int group, int steps) {
        int number = calls.number(group);
        for (int other : tree.members(steps)) {
            if (tree.type(other) == NodeType.STEP_GROUP && calls.number(other) > number) {
                raiseAndSpread(other, Reason.LATER, group);
            }
        }
    }
}
