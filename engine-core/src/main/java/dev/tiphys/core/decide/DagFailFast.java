package dev.tiphys.core.decide;

import dev.tiphys.graph.NodePhase;

/** Ends a DAG of which a task has failed, once what has been started has ended. */
final class DagFailFast {
    private final DagExecution dag;
    private final DagTasks tasks;
    private final TaskAttendance attendance;
    private final Fleet fleet;
    private final Outcome outcome;

    DagFailFast(DagExecution dag, DagTasks tasks, TaskAttendance attendance, Fleet fleet, Outcome outcome) {
        this.dag = dag;
        this.tasks = tasks;
        this.attendance = attendance;
        this.fleet = fleet;
        this.outcome = outcome;
    }

    /** As {@link Composite#windDown}. */
    boolean windDown(String message) {
        endLoops(message);
        fleet.goOn(dag);
        return isAtRest();
    }

    /** As {@link Composite#failFastBeforeChild}. */
    void strikeBeforeChild(String message) {
        endLoops(message);
        if (isAtRest()) {
            dag.failFast(message);
        }
    }

    /** As {@link Composite#failFast}. */
    void strike(String message) {
        dag.run.mark(dag.node(), NodePhase.FAILED, message);
        dag.omitUnreached();
        dag.run.endDaemons(dag.node());
        fleet.giveUp();
        for (int task = 0; task < tasks.size(); task++) {
            TaskLoop loop = tasks.loop(task);
            if (loop != null) {
                loop.giveUp();
            }
        }
    }

    private void endLoops(String message) {
        for (int task = 0; task < tasks.size(); task++) {
            TaskLoop loop = tasks.loop(task);
            if (loop != null && loop.failFast(message)) {
                fleet.touch(tasks.plan().rank(task));
            }
        }
    }

    /** Whether no loop is open and no hook or handler is waited for. */
    private boolean isAtRest() {
        for (int task = 0; task < tasks.size(); task++) {
            if (tasks.hasNode(task) && !tasks.isSettled(task) && isAttending(task)) {
                return false;
            }
        }
        for (int task = 0; task < tasks.size(); task++) {
            if (tasks.loop(task) != null && !tasks.record(task).phase().isFinal()) {
                return false;
            }
        }
        return true;
    }

    /** Whether all that a task waits for is a hook or handler. */
    private boolean isAttending(int task) {
        boolean ended = tasks.hasEnded(task) && !outcome.isSettled();
        return ended || dag.awaitsItems(task) || attendance.isBusy(task);
    }
}
