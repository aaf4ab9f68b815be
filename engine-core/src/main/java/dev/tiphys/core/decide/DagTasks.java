package dev.tiphys.core.decide;

import dev.tiphys.core.plan.DagPlan;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodeType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tasks of a DAG by their positions in its plan: their nodes, their loops, their results. */
final class DagTasks {
    private final DagExecution dag;
    private final Run run;
    private final DagPlan plan;
    /** By task: its node; -1 before there is one. */
    private final int[] nodes;

    private final boolean[] settled;
    /** By task: the loop that is under way. */
    private final IntMap<TaskLoop> loops = new IntMap<>();
    /** By node: the results of loops that have ended. */
    private final IntMap<LoopResult> loopResults = new IntMap<>();

    DagTasks(DagExecution dag, DagPlan plan) {
        this.dag = dag;
        this.run = dag.run;
        this.plan = plan;
        this.nodes = new int[plan.size()];
        Arrays.fill(nodes, -1);
        this.settled = new boolean[plan.size()];
    }

    DagPlan plan() {
        return plan;
    }

    int size() {
        return nodes.length;
    }

    /** The task's node; -1 before there is one. */
    int node(int task) {
        return nodes[task];
    }

    boolean hasNode(int task) {
        return nodes[task] >= 0;
    }

    void node(int task, int node) {
        nodes[task] = node;
    }

    /** The task's node, which must be there. */
    NodeRecord record(int task) {
        return run.node(nodes[task]);
    }

    NodeName name(int task) {
        return NodeName.of(dag.node(), plan.stem(task));
    }

    /** The node that the task has from before a retry; -1 for none. */
    int existing(int task) {
        return run.adopting ? run.existing(name(task)) : -1;
    }

    /** Whether a task's node has ended, or is a ready daemon. */
    boolean hasEnded(int task) {
        return nodes[task] >= 0 && run.node(nodes[task]).fulfilled();
    }

    /** Whether nothing of the task is waited for any more, hooks and handler included. */
    boolean isSettled(int task) {
        return settled[task];
    }

    void settle(int task) {
        settled[task] = true;
    }

    @Nullable
    TaskLoop loop(int task) {
        return loops.get(task);
    }

    void loop(int task, TaskLoop loop) {
        loops.put(task, loop);
    }

    boolean isGroup(int task) {
        return record(task).type() == NodeType.TASK_GROUP;
    }

    /** The result of a task that has ended; null if it has not, or there is none of that name. */
    @Nullable
    NodeResult result(String name) {
        int task = plan.position(name);
        if (task < 0 || !hasEnded(task)) {
            return null;
        }
        int node = nodes[task];
        return new NodeResult(
                run, node, isGroup(task) ? loopResult(node) : null, Origins.skipped(dag, node, () -> plan.call(task)));
    }

    /** Put together once for all who ask. */
    private LoopResult loopResult(int group) {
        LoopResult known = loopResults.get(group);
        if (known == null) {
            known = TaskLoop.result(run, group);
            if (run.node(group).phase().isFinal()) {
                loopResults.put(group, known);
            }
        }
        return known;
    }

    /** The task that a node below the DAG belongs to; -1 if it is not below it. */
    int taskOf(NodeRecord node) {
        NodeRecord at = node;
        while (at.boundary != dag.node()) {
            if (at.boundary < 0) {
                return -1;
            }
            at = run.node(at.boundary);
        }
        while (at.name().base() != dag.node()) {
            if (at.name().base() < 0) {
                return -1;
            }
            at = run.node(at.name().base());
        }
        return plan.position(at.stem().substring(1));
    }

    /** Whether every task that has begun has ended: what still runs can only be hooks and handlers. */
    boolean haveAllEnded() {
        for (int node : nodes) {
            if (node >= 0 && !run.node(node).phase().isFinal()) {
                return false;
            }
        }
        return true;
    }
}
