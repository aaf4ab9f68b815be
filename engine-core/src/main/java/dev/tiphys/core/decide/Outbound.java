package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodeType;
import java.util.Arrays;

/** The last nodes of something that has run: what comes next hangs below them. */
final class Outbound {
    private final Run run;
    private int[] nodes = new int[4];
    private int size;

    private Outbound(Run run) {
        this.run = run;
    }

    static int[] of(Run run, int node) {
        if (isItsOwn(run.node(node))) {
            return new int[] {node};
        }
        Outbound outbound = new Outbound(run);
        outbound.collect(node);
        return outbound.toArray();
    }

    /** Of the tasks that a DAG ends with, as far as they have begun. */
    static int[] ofTargets(Run run, DagTasks tasks) {
        int[] targets = tasks.plan().targets();
        Outbound outbound = new Outbound(run);
        outbound.nodes = new int[Math.max(4, targets.length)];
        for (int target : targets) {
            if (tasks.hasNode(target)) {
                outbound.collect(tasks.node(target));
            }
        }
        return outbound.toArray();
    }

    /** Of all children of a step group. */
    static int[] ofChildren(Run run, int group) {
        Outbound outbound = new Outbound(run);
        NodeRecord record = run.node(group);
        for (int i = 0; i < record.childCount(); i++) {
            outbound.collect(record.child(i));
        }
        return outbound.toArray();
    }

    /** Outbound nodes, or if there are none the node itself: what comes next must hang somewhere. */
    static int[] orElse(Run run, int[] outbound, int node) {
        if (outbound.length > 0) {
            return outbound;
        }
        run.depart(Departure.NO_ORPHANS);
        return new int[] {node};
    }

    private int[] toArray() {
        return Arrays.copyOf(nodes, size);
    }

    private void add(int node) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
        }
        nodes[size++] = node;
    }

    private void collect(int node) {
        NodeRecord record = run.node(node);
        switch (record.type()) {
            case SKIPPED, SUSPEND, HTTP, PLUGIN -> add(node);
            case POD -> {
                if (hasContainers(record)) {
                    collectChildren(record);
                } else {
                    add(node);
                }
            }
            case CONTAINER, TASK_GROUP -> collectChildren(record);
            case RETRY -> collectRetry(record);
            case STEPS, DAG -> {
                if (record.memoization() != null && record.memoization().hit()) {
                    add(node);
                } else {
                    for (int last : record.outbound()) {
                        collect(last);
                    }
                }
            }
            case STEP_GROUP -> {}
        }
    }

    private static boolean isItsOwn(NodeRecord record) {
        return switch (record.type()) {
            case SKIPPED, SUSPEND, HTTP, PLUGIN -> true;
            case POD -> record.childCount() == 0;
            case CONTAINER, TASK_GROUP, RETRY, STEPS, DAG, STEP_GROUP -> false;
        };
    }

    /** Containers hang below their pod before anything else does. */
    private boolean hasContainers(NodeRecord pod) {
        return pod.childCount() > 0 && run.node(pod.child(0)).type() == NodeType.CONTAINER;
    }

    private void collectChildren(NodeRecord record) {
        if (record.childCount() == 0) {
            add(record.index());
            return;
        }
        for (int i = 0; i < record.childCount(); i++) {
            NodeRecord child = run.node(record.child(i));
            if (record.type() == NodeType.CONTAINER && child.boundary != record.boundary) {
                add(record.index());
            } else {
                collect(child.index());
            }
        }
    }

    /** The last child, as Argo has it: it may be a hook or a handler. */
    private void collectRetry(NodeRecord record) {
        if (record.childCount() > 0) {
            add(record.child(record.childCount() - 1));
        }
    }

    /** The last nodes of a task that others depend on: of a retried one the last attempt, for a hook carries nobody. */
    static int[] ofDependency(Run run, int node) {
        NodeRecord record = run.node(node);
        if (record.type() != NodeType.RETRY || record.childCount() == 0) {
            return of(run, node);
        }
        int last = Attempts.shown(run, node).index();
        if (last != record.child(record.childCount() - 1)) {
            run.depart(Departure.HOOK_NOT_OUTBOUND);
        }
        return last == node ? of(run, node) : new int[] {last};
    }
}
