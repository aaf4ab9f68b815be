package dev.tiphys.core.decide;

import dev.tiphys.core.plan.DagPlan;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.ArrayDeque;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The phases that the branches of a DAG at rest hand down to targets that did not run. As in Argo they are carried from
 * the top, breadth first, and of failures the first that arrives counts. What Argo carries is the phase of every node
 * on the way, also of pods inside of a task; what counts here is the phase of the task.
 */
final class Branches {
    private static final int PHASES = NodePhase.values().length;

    private final DagExecution dag;
    private final Run run;
    private final DagTasks tasks;
    private final boolean ofTasks;
    private final @Nullable NodePhase[] targets;
    private final BitSet seen = new BitSet();
    private final ArrayDeque<Integer> open = new ArrayDeque<>();

    private Branches(DagExecution dag, boolean ofTasks) {
        this.dag = dag;
        this.run = dag.run;
        this.tasks = dag.tasks();
        this.ofTasks = ofTasks;
        this.targets = new @Nullable NodePhase[tasks.plan().size()];
    }

    /**
     * By task the phase of a target; null for one that has not been reached, and for other tasks.
     *
     * @param ofTasks false for what Argo would find
     */
    static @Nullable NodePhase[] of(DagExecution dag, boolean ofTasks) {
        Branches branches = new Branches(dag, ofTasks);
        branches.walk();
        return branches.targets;
    }

    private void walk() {
        addChildren(run.node(dag.node()), NodePhase.SUCCEEDED);
        while (!open.isEmpty()) {
            int next = open.poll();
            NodeRecord node = run.node(next / PHASES);
            NodePhase phase = carriedOn(node, NodePhase.values()[next % PHASES]);
            arrive(node, phase);
            if (node.type() == NodeType.RETRY) {
                addBehindAttempts(node, phase);
            } else {
                addChildren(node, phase);
            }
        }
    }

    private NodePhase carriedOn(NodeRecord node, NodePhase arrived) {
        NodePhase own = TakenOver.phase(node);
        if (ofTasks) {
            int task = tasks.taskOf(node);
            if (task >= 0) {
                own = TakenOver.phase(tasks.record(task));
            }
        }
        return own.isCompleted() ? own : arrived;
    }

    private void arrive(NodeRecord node, NodePhase phase) {
        DagPlan plan = tasks.plan();
        int task = tasks.taskOf(node);
        if (task < 0 || !plan.isTarget(task) || tasks.record(task).index() != node.index()) {
            return;
        }
        NodePhase before = targets[task];
        if (before == null || !before.isFailure()) {
            targets[task] = phase;
        }
    }

    private void addBehindAttempts(NodeRecord node, NodePhase phase) {
        for (int i = node.childCount() - 1; i >= 0; i--) {
            NodeRecord child = run.node(node.child(i));
            if (child.hooked()) {
                add(child.index(), phase);
            } else {
                addChildren(child, phase);
            }
        }
    }

    private void addChildren(NodeRecord node, NodePhase phase) {
        for (int i = 0; i < node.childCount(); i++) {
            add(node.child(i), phase);
        }
    }

    private void add(int node, NodePhase phase) {
        int entry = node * PHASES + phase.ordinal();
        if (!seen.get(entry)) {
            seen.set(entry);
            open.add(entry);
        }
    }
}
