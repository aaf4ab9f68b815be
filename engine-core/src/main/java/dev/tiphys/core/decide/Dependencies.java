package dev.tiphys.core.decide;

import dev.tiphys.core.plan.DagPlan;

/** By task of a DAG, how many dependencies are still open; with the last that settles, the task has its turn. */
final class Dependencies {
    private final DagTasks tasks;
    private final DagPlan plan;
    private final Fleet fleet;
    private final int[] open;

    Dependencies(DagTasks tasks, Fleet fleet) {
        this.tasks = tasks;
        this.plan = tasks.plan();
        this.fleet = fleet;
        this.open = new int[plan.size()];
    }

    /** Lets in the tasks that depend on none. */
    void open() {
        for (int rank = 0; rank < plan.reachable(); rank++) {
            int task = plan.atRank(rank);
            open[task] = plan.dependencies(task).length;
            if (open[task] == 0) {
                enter(task);
            }
        }
    }

    /** Lets in the tasks that waited for this one alone, and has the plan forget what nobody needs again. */
    void settled(int task) {
        for (int dependent : plan.dependents(task)) {
            if (--open[dependent] == 0 && plan.rank(dependent) >= 0) {
                enter(dependent);
            }
        }
        if (plan.dependents(task).length == 0) {
            plan.forget(task);
        }
        for (int dependency : plan.dependencies(task)) {
            if (tasks.isSettled(dependency)) {
                plan.forget(dependency);
            }
        }
    }

    private void enter(int task) {
        fleet.enter(plan.rank(task), tasks.existing(task) >= 0, true);
    }

    /** Has the tasks looked at again that depend on this one. */
    void touchDependents(int task) {
        for (int dependent : plan.dependents(task)) {
            fleet.touch(plan.rank(dependent));
        }
    }

    /** Whether a task that depends on this one has not ended. */
    boolean isAwaited(int task) {
        for (int dependent : plan.dependents(task)) {
            if (plan.rank(dependent) >= 0 && !tasks.hasEnded(dependent)) {
                return true;
            }
        }
        return false;
    }
}
