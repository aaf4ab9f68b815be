package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.DagPlan;
import dev.tiphys.core.plan.DependsPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Begins the tasks of a DAG whose turn has come, as a call, as a loop, or not at all. */
final class TaskStart {
    private final DagExecution dag;
    private final Run run;
    private final DagTasks tasks;
    private final DagPlan plan;
    private final Fleet fleet;

    TaskStart(DagExecution dag, DagTasks tasks, Fleet fleet) {
        this.dag = dag;
        this.run = dag.run;
        this.tasks = tasks;
        this.plan = tasks.plan();
        this.fleet = fleet;
    }

    /** Takes a task one step further that has no loop yet. Returns the call to be visited; null if there is none. */
    @Nullable
    Call begin(int task) {
        int existing = tasks.existing(task);
        if (existing >= 0 && !isLoopNoMore(task, existing)) {
            return takeUp(task, existing);
        }
        if (!depends(task)) {
            return null;
        }
        try {
            if (plan.call(task).isLoop() && startLoop(task)) {
                TaskLoop started = tasks.loop(task);
                if (started != null) {
                    started.visit();
                }
                return null;
            }
            return single(task);
        } catch (PlanException e) {
            Conditions.announce(run, e);
            standIn(task, NodePhase.ERROR, e.text());
            return null;
        }
    }

    /** A loop that was emptied for a retry, and now has no items: it is begun anew, as one without a node. */
    private boolean isLoopNoMore(int task, int existing) {
        NodeRecord record = run.node(existing);
        if (record.type() != NodeType.TASK_GROUP || record.phase().isFinal() || record.childCount() > 0) {
            return false;
        }
        try {
            LoopItems items =
                    LoopItems.of(Objects.requireNonNull(plan.call(task).activity()), dag.siblings());
            if (items != null && items.size() > 0) {
                return false;
            }
        } catch (PlanException e) {
            return false;
        }
        RemovedNodes removed = new RemovedNodes(run);
        removed.add(record);
        removed.remove(any -> null);
        run.depart(Departure.RETRY_PARAMETERS);
        return true;
    }

    /** Goes on with a task that has a node already: nothing about it is decided again. */
    private @Nullable Call takeUp(int task, int existing) {
        tasks.node(task, existing);
        if (run.node(existing).phase().isFinal()) {
            return null;
        }
        try {
            if (tasks.isGroup(task)) {
                LoopStart start = LoopStart.of(run, plan.call(task), dag.siblings(), dag.scope);
                LoopItems items = start.items() == null ? LoopItems.NONE : start.items();
                loop(task, items, start.skipped()).visit();
                return null;
            }
            Call child = call(task);
            fleet.put(plan.rank(task), child);
            child.readArguments();
            return child;
        } catch (PlanException e) {
            Abandoned.end(run, existing, NodePhase.ERROR, e.text());
            return null;
        }
    }

    /** Decides whether the task runs. If not, its node says so. */
    private boolean depends(int task) {
        DependsPlan depends = plan.depends(task);
        if (depends == null) {
            return true;
        }
        try {
            if (Depends.hold(run, tasks, depends)) {
                return true;
            }
        } catch (PlanException e) {
            standIn(task, NodePhase.ERROR, e.text());
            return false;
        }
        standIn(task, NodePhase.OMITTED, "omitted: depends condition not met");
        return false;
    }

    private @Nullable Call single(int task) throws PlanException {
        String skipped = dag.skipMessage(plan.call(task), Scope.EMPTY);
        if (skipped != null) {
            standIn(task, NodePhase.SKIPPED, skipped);
            return null;
        }
        Call child = call(task);
        child.readArguments();
        fleet.put(plan.rank(task), child);
        return child;
    }

    private Call call(int task) {
        return dag.call(dag, plan.call(task), tasks.name(task), Scope.EMPTY, plan.rank(task));
    }

    /** Returns false if it turns out to be no loop. */
    private boolean startLoop(int task) throws PlanException {
        CallPlan callPlan = plan.call(task);
        LoopStart start = LoopStart.of(run, callPlan, dag.siblings(), dag.scope);
        LoopItems items = start.items();
        if (items == null) {
            return false;
        }
        if (items.size() == 0) {
            standIn(task, NodePhase.SKIPPED, "Skipped, empty params");
            return true;
        }
        start.check(run, callPlan, dag.siblings());
        make(task, NodeType.TASK_GROUP, NodePhase.RUNNING, "");
        loop(task, items, start.skipped());
        return true;
    }

    private TaskLoop loop(int task, LoopItems items, @Nullable String skipped) {
        TaskLoop loop = new TaskLoop(dag, task, plan.call(task), tasks.node(task), items, skipped);
        tasks.loop(task, loop);
        return loop;
    }

    /** The node of a task that does not run. */
    private void standIn(int task, NodePhase phase, String message) {
        make(task, NodeType.SKIPPED, phase, message);
    }

    private void make(int task, NodeType type, NodePhase phase, String message) {
        int node = dag.make(tasks.name(task), plan.call(task), type, phase, message);
        connect(task, node);
        tasks.node(task, node);
    }

    /** Makes a new node the child of what its task depends on. */
    void connect(int task, int child) {
        int[] dependencies = plan.dependencies(task);
        if (dependencies.length == 0) {
            run.append(dag.node(), child);
            return;
        }
        for (int dependency : dependencies) {
            int before = tasks.node(dependency);
            for (int last : Outbound.orElse(run, Outbound.ofDependency(run, before), before)) {
                run.append(last, child);
            }
        }
    }
}
