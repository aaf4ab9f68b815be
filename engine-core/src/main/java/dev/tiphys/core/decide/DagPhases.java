package dev.tiphys.core.decide;

import dev.tiphys.core.plan.DagPlan;
import dev.tiphys.graph.NodePhase;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The phase that a DAG has by its targets: each target's own, or of one that did not run, what its branch hands down. */
final class DagPhases {
    private final Run run;
    private final DagTasks tasks;
    private final DagPlan plan;
    /** By task: the phase that a branch through it has, as far as it is known. */
    private final @Nullable NodePhase[] branches;
    /** By task: the phase that Argo gives the branch, where it differs. */
    private final IntMap<NodePhase> argoBranches = new IntMap<>();
    /** Whether there is a target that did not run, and takes a phase over. */
    private boolean passedOverTargets;

    private int settledTargets;

    DagPhases(Run run, DagTasks tasks) {
        this.run = run;
        this.tasks = tasks;
        this.plan = tasks.plan();
        this.branches = new NodePhase[plan.size()];
    }

    void settled(int task) {
        branches[task] = branch(task);
        if (plan.isTarget(task)) {
            settledTargets++;
            passedOverTargets |= !TakenOver.phase(tasks.record(task)).isCompleted();
        }
        NodePhase argo = argoBranch(task);
        if (argo != branches[task]) {
            argoBranches.put(task, argo);
        }
    }

    /** Its own phase; null if it did not run. */
    private @Nullable NodePhase ownPhase(int task) {
        NodePhase own = TakenOver.phase(tasks.record(task));
        if (own == NodePhase.SKIPPED || own == NodePhase.OMITTED) {
            return null;
        }
        return own.isFailure() ? own : NodePhase.SUCCEEDED;
    }

    /** Its own phase; of one that did not run, a failure among those it depends on. */
    private NodePhase branch(int task) {
        NodePhase own = ownPhase(task);
        if (own != null) {
            return own;
        }
        for (int dependency : plan.dependencies(task)) {
            NodePhase above = branches[dependency];
            if (above != null && above.isFailure()) {
                return above;
            }
        }
        return NodePhase.SUCCEEDED;
    }

    /** The same as Argo has it, who asks the last nodes of the dependencies: pods or containers inside of them. */
    private NodePhase argoBranch(int task) {
        NodePhase own = ownPhase(task);
        if (own != null) {
            return own;
        }
        for (int dependency : plan.dependencies(task)) {
            for (int last : Outbound.ofDependency(run, tasks.node(dependency))) {
                NodePhase phase = run.node(last).phase();
                if (last == tasks.node(dependency) || !phase.isCompleted()) {
                    phase = argoPhase(dependency);
                }
                if (phase != null && phase.isFailure()) {
                    return phase;
                }
            }
        }
        return NodePhase.SUCCEEDED;
    }

    private @Nullable NodePhase argoPhase(int task) {
        NodePhase argo = argoBranches.get(task);
        return argo == null ? branches[task] : argo;
    }

    /**
     * The DAG's phase as things are.
     *
     * @param hasWaiting whether there are tasks that have not begun and still may
     */
    NodePhase outcome(DagExecution dag, boolean hasWaiting) {
        NodePhase phase = ofTargets(task -> branches[task], hasWaiting);
        if (passedOverTargets
                && (phase.isFailure() || ofTargets(this::argoPhase, hasWaiting).isFailure())) {
            return handedDown(dag, hasWaiting);
        }
        return phase;
    }

    /** The outcome, where targets that did not run take a phase over. */
    private NodePhase handedDown(DagExecution dag, boolean hasWaiting) {
        @Nullable NodePhase[] ofTasks = Branches.of(dag, true);
        @Nullable NodePhase[] argo = Branches.of(dag, false);
        NodePhase phase = ofTargets(task -> branches[task] == null ? null : ofTasks[task], hasWaiting);
        if (phase != ofTargets(task -> branches[task] == null ? null : argo[task], hasWaiting)) {
            run.depart(Departure.TASK_PHASE);
        }
        return phase;
    }

    private NodePhase ofTargets(IntFunction<@Nullable NodePhase> phases, boolean hasWaiting) {
        if (settledTargets < plan.targets().length && !plan.failFast() && hasWaiting) {
            return NodePhase.RUNNING;
        }
        NodePhase result = NodePhase.SUCCEEDED;
        for (int target : plan.targets()) {
            NodePhase branch = phases.apply(target);
            if (branch == null) {
                result = NodePhase.RUNNING;
                if (!plan.failFast()) {
                    break;
                }
            } else if (branch.isFailure() && !plan.call(target).continuesOn(branch)) {
                result = branch;
                if (plan.failFast()) {
                    break;
                }
            }
        }
        return result;
    }
}
