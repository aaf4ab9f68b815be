package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.DagPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.BitSet;

/** The hooks and exit handlers of a DAG's tasks. */
final class TaskAttendance {
    private final DagExecution dag;
    private final Run run;
    private final DagTasks tasks;
    private final DagPlan plan;
    private final Outcome outcome;
    private final IntMap<Attendance> attendances = new IntMap<>();
    /** Tasks whose nodes had ended when they were made. */
    private final BitSet bornFinal = new BitSet();
    /** Tasks that did not run, whose hooks may still have their turn. */
    private final BitSet passedOver = new BitSet();

    TaskAttendance(DagExecution dag, DagTasks tasks, Outcome outcome) {
        this.dag = dag;
        this.run = dag.run;
        this.tasks = tasks;
        this.plan = tasks.plan();
        this.outcome = outcome;
    }

    /** The task has its node now. */
    void begun(int task) {
        bornFinal.set(task, tasks.record(task).phase().isFinal());
    }

    boolean isPassedOver(int task) {
        return passedOver.get(task);
    }

    /** Whether somebody looks after the task's hooks and handler. */
    boolean isLookedAfter(int task) {
        return attendances.get(task) != null;
    }

    boolean hasRunningHooks(int task) {
        Attendance attendance = attendances.get(task);
        return attendance != null && attendance.hasRunningHooks();
    }

    /** Whether a hook or handler has been started and has not ended. */
    boolean isBusy(int task) {
        Attendance attendance = attendances.get(task);
        return attendance != null && attendance.isBusy();
    }

    /** Whether a hook of it runs, for which a running task is not carried on. */
    boolean holds(int task) {
        if (attendances.get(task) == null || tasks.record(task).phase() != NodePhase.RUNNING) {
            return false;
        }
        if (attend(task) || !hasRunningHooks(task)) {
            return false;
        }
        if (plan.isTarget(task) && Limits.full(run)) {
            run.depart(Departure.LIMIT_WAITS);
        }
        return true;
    }

    /** Looks after hooks and handler. Returns whether there is nothing to wait for. */
    boolean attend(int task) {
        if (!plan.isAttended(task)) {
            return true;
        }
        NodeRecord record = tasks.record(task);
        if (!plan.isTarget(task) && (record.phase() == NodePhase.PENDING || passesOver(task))) {
            return true;
        }
        CallPlan callPlan = plan.call(task);
        Attendance attendance = attendances.get(task);
        if (attendance == null) {
            attendance = new Attendance(dag.inside(), callPlan, record.index(), () -> dag.touchTask(task));
            attendances.put(task, attendance);
        }
        OwnScope scope = dag.own(callPlan, record.index(), Scope.EMPTY, -1);
        if (run.isFirstRound() && !record.phase().isFinal()) {
            run.later(() -> dag.touchTask(task));
        }
        try {
            if (!runHooks(task, attendance, scope)) {
                return false;
            }
        } catch (PlanException e) {
            return hookError(task, attendance, e.text());
        }
        try {
            return !tasks.hasEnded(task) || isOfItemsOnly(task, callPlan) || attendance.runExit(scope);
        } catch (PlanException e) {
            handlerError(e.text());
            return !attendance.isBusy();
        }
    }

    /**
     * A task that does not run, or a loop of which no item does, is passed over with its hooks and its handler. Only if
     * something that depends on it has not ended by the next round is it looked at again.
     */
    private boolean passesOver(int task) {
        NodePhase phase = tasks.record(task).phase();
        boolean passed =
                phase == NodePhase.SKIPPED || phase == NodePhase.OMITTED || bornFinal.get(task) && tasks.isGroup(task);
        if (!passed || passedOver.get(task)) {
            return false;
        }
        passedOver.set(task);
        dag.touchTask(task);
        return true;
    }

    private boolean runHooks(int task, Attendance attendance, OwnScope scope) throws PlanException {
        int before = attendance.started();
        boolean done = attendance.runHooks(scope);
        NodeRecord record = tasks.record(task);
        announceLock(task, record, done);
        if (attendance.started() > before
                && !plan.isTarget(task)
                && record.phase().isFinal()
                && record.type() != NodeType.POD
                && record.type() != NodeType.SKIPPED) {
            run.depart(Departure.HOOK_RUNS);
        }
        return done;
    }

    /** Argo lets a task have its locks until its hooks have ended, also if they wait for the same lock. */
    private void announceLock(int task, NodeRecord record, boolean hooksDone) {
        if (hooksDone || !record.phase().isFinal() || run.lockWaiters.isEmpty()) {
            return;
        }
        Call done = dag.callOf(task);
        if (done != null && done.usesLocks()) {
            run.depart(Departure.LOCK_BEFORE_HOOKS);
        }
    }

    /** A hook's error is the DAG's, as in Argo; of a task that others depend on it is the task's, once that has ended. */
    private boolean hookError(int task, Attendance attendance, String message) {
        boolean ended = tasks.record(task).phase().isFinal();
        if (!ended) {
            run.depart(Departure.CONTAINED);
        }
        if (plan.isTarget(task)) {
            outcome.settle(NodePhase.ERROR, message);
        } else if (ended) {
            run.mark(tasks.node(task), NodePhase.ERROR, message);
        }
        return !attendance.isBusy();
    }

    /** A handler, of a task or of a loop's item, failed to be decided: the DAG says so in the end. */
    void handlerError(String message) {
        run.depart(Departure.NOT_SWALLOWED);
        outcome.settle(NodePhase.ERROR, message);
    }

    /** A handler that names the item has been run for each of them; the group has none to give. */
    private boolean isOfItemsOnly(int task, CallPlan callPlan) {
        return callPlan.exit() != null && callPlan.exit().namesItem() && tasks.isGroup(task);
    }
}
