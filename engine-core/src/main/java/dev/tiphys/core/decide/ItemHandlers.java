package dev.tiphys.core.decide;

import dev.tiphys.core.plan.PlanException;
import java.util.Objects;

/** The exit handlers of a looped task's items; the hooks are the whole task's. */
final class ItemHandlers {
    private final DagExecution dag;
    private final Fleet fleet;
    private final Attended attended;

    ItemHandlers(DagExecution dag, Fleet fleet) {
        this.dag = dag;
        this.fleet = fleet;
        this.attended = new Attended(fleet);
    }

    /** An item's node has ended. */
    void ended(Call call) {
        if (call.plan().exit() == null) {
            return;
        }
        if (call.attendance == null) {
            call.attendance = Attendance.exitOnly(
                    dag.inside(), call.plan(), call.node(), () -> call.owner().touched(call));
        }
        attended.add(call);
    }

    /** Whether handlers have not ended yet. */
    boolean isAttending() {
        return !attended.isEmpty();
    }

    /** Whether an earlier item still has its handler to run, for which Argo lets the later ones wait. */
    boolean isBehind(int position) {
        return attended.isBehind(position);
    }

    void attend() {
        if (attended.isEmpty()) {
            return;
        }
        for (Call call : attended.calls()) {
            if (attend(call, Objects.requireNonNull(call.attendance))) {
                attended.release(call);
                fleet.put(call.position, null);
            }
        }
    }

    /** Returns whether nothing is left to do. */
    private boolean attend(Call call, Attendance attendance) {
        OwnScope scope = dag.own(call.plan(), call.node(), call.scope().item(), -1);
        try {
            boolean wasBusy = attendance.isBusy();
            boolean ended = attendance.runExit(scope);
            if (!wasBusy && attendance.isBusy() && isBehind(call.position)) {
                dag.run.depart(Departure.ITEM_HANDLERS);
            }
            return ended;
        } catch (PlanException e) {
            dag.attendance().handlerError(e.text());
            return true;
        }
    }
}
