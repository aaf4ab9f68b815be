package dev.tiphys.core.decide;

import dev.tiphys.core.plan.PlanException;
import dev.tiphys.graph.NodePhase;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The hooks and exit handlers of a step group's calls. */
final class StepHooks {
    private final StepsExecution steps;
    private final StepGroup group;
    private final Outcome outcome;
    private final Attended attended;
    /** Positions of calls that were given their hooks and handlers. */
    private final BitSet met = new BitSet();

    private boolean handlerUndecided;

    StepHooks(StepsExecution steps, StepGroup group, Fleet fleet, Outcome outcome) {
        this.steps = steps;
        this.group = group;
        this.outcome = outcome;
        this.attended = new Attended(fleet);
    }

    /** Whether the condition of an exit handler could not be decided. */
    boolean handlerUndecided() {
        return handlerUndecided;
    }

    /** Whether a step that has ended has a hook or handler that may still have something to do. */
    boolean isAttending() {
        return !attended.calls().isEmpty();
    }

    /** The call has been visited and has a node. */
    void visited(Call call) {
        if (!met.get(call.position) && Attendance.needed(call.plan())) {
            met.set(call.position);
            call.attendance = new Attendance(steps.inside(), call.plan(), call.node(), call::touch);
        }
        if (call.attendance != null) {
            attended.add(call);
        }
    }

    /** Looks after all of them in turn; behind a hook that runs, the others wait. */
    void attend() {
        if (attended.isEmpty()) {
            return;
        }
        for (Call call : inOrder()) {
            Attendance attendance = Objects.requireNonNull(call.attendance);
            OwnScope scope = steps.own(call.plan(), call.node(), call.scope().item(), group.node());
            if (steps.run.isFirstRound() && !call.isFulfilled()) {
                steps.run.later(call::touch);
            }
            try {
                if (!attendance.runHooks(scope)) {
                    return;
                }
                if (call.isFulfilled() && attendance.runExit(scope)) {
                    attended.release(call);
                    group.done(call);
                }
            } catch (PlanException e) {
                handlerUndecided = call.isFulfilled() && !outcome.isSettled();
                outcome.settle(NodePhase.ERROR, e.text());
                return;
            }
        }
    }

    /** By the order of the group's children, in which what runs again stands behind what was kept. */
    private List<Call> inOrder() {
        List<Call> calls = attended.calls();
        if (steps.run.adopting && calls.size() > 1) {
            Map<Integer, Integer> ranks = new HashMap<>();
            for (int child : steps.run.node(group.node()).children()) {
                ranks.put(child, ranks.size());
            }
            calls.sort(Comparator.comparingInt(call -> ranks.getOrDefault(call.node(), Integer.MAX_VALUE)));
        }
        return calls;
    }
}
