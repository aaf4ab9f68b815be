package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of one group, side by side; a loop's items each take a position of their own. */
final class StepGroup implements CallOwner, Fleet.Handler {
    private final StepsExecution steps;
    private final Run run;
    private final List<CallPlan> plans;
    private final int node;
    private final Fleet fleet = new Fleet();
    private final StepSpans spans;
    private final Outcome outcome = new Outcome();
    private final StepHooks hooks;
    private final StepFailures failures;
    private final List<Call> daemons = new ArrayList<>();
    private final BitSet finished = new BitSet();
    private int remaining;
    private boolean expanded;
    private int lastActive;

    StepGroup(StepsExecution steps, List<CallPlan> plans, int node) {
        this.steps = steps;
        this.run = steps.run;
        this.plans = plans;
        this.node = node;
        this.spans = new StepSpans(steps, this, fleet);
        this.hooks = new StepHooks(steps, this, fleet, outcome);
        this.failures = new StepFailures(run, plans);
    }

    int node() {
        return node;
    }

    boolean isBusy() {
        return fleet.isBusy();
    }

    /** Whether the condition of an exit handler could not be decided. */
    boolean handlerUndecided() {
        return hooks.handlerUndecided();
    }

    @Override
    public void touched(Call call) {
        fleet.touch(call.position);
        steps.call.touch();
    }

    void visit() {
        if (run.node(node).phase().isFinal()) {
            return;
        }
        if (run.node(node).phase() == NodePhase.PENDING) {
            run.mark(node, NodePhase.RUNNING);
        }
        if (!expanded) {
            expanded = true;
            try {
                spans.read(plans);
                remaining = spans.total();
            } catch (PlanException e) {
                Abandoned.end(run, node, NodePhase.ERROR, e.text());
                return;
            }
        }
        fleet.round(this);
        hooks.attend();
        if (outcome.isSettled()) {
            fleet.abandonWaiting();
        }
        if (isDone()) {
            finish();
        }
    }

    // ---- the calls

    @Override
    public boolean stopped() {
        return outcome.isSettled() && !fleet.isBusy()
                || run.node(steps.node()).phase().isFinal();
    }

    @Override
    public boolean everything() {
        return run.options.fullWalk();
    }

    @Override
    public Visit visit(int position) {
        Call call = fleet.call(position);
        if (call == null && finished.get(position)) {
            return Visit.OK;
        }
        if (call == null || call.node() < 0) {
            if (outcome.isSettled()) {
                return Visit.OK;
            }
            if (call == null) {
                call = begin(position);
                if (call == null) {
                    return Visit.OK;
                }
                fleet.put(position, call);
            }
        }
        boolean wasNew = call.node() < 0;
        Visit visit = call.visit();
        if (call.node() >= 0) {
            if (wasNew) {
                run.append(node, call.node());
            }
            hooks.visited(call);
        }
        switch (visit) {
            case ERROR ->
                outcome.settle(
                        NodePhase.ERROR,
                        "step group deemed errored due to child " + call.name() + " error: " + call.error());
            case TIMEOUT -> outcome.settle(NodePhase.FAILED, "timeout");
            case OK, TOO_DEEP, LIMIT -> {}
        }
        if (visit != Visit.LIMIT && call.isFulfilled() && call.attendance == null) {
            done(call);
        }
        return visit;
    }

    /** Makes the call, or the node of one that is not to run: then there is no call. */
    private @Nullable Call begin(int position) {
        CallSpan span = spans.at(position);
        if (span.items() != null) {
            return beginItem(span, position);
        }
        if (span.skipped() != null) {
            skip(position, span, span.name(), span.skipped());
            return null;
        }
        return span.call(position, span.name(), Scope.EMPTY);
    }

    private @Nullable Call beginItem(CallSpan span, int position) {
        LoopItem item = span.item(position);
        NodeName name = span.name(position, item);
        int existing = run.existing(name);
        if (existing >= 0 && run.node(existing).phase().isFinal()) {
            return span.call(position, name, item);
        }
        try {
            String skipped = span.skipMessage(name, item);
            if (skipped != null) {
                skip(position, span, name, skipped);
                return null;
            }
        } catch (PlanException e) {
            standIn(name, span.plan(), NodePhase.ERROR, e.text());
            outcome.settle(NodePhase.ERROR, e.text());
            return null;
        }
        Call call = span.call(position, name, item);
        try {
            call.readArguments();
        } catch (PlanException e) {
            outcome.settle(NodePhase.ERROR, e.text());
            return null;
        }
        if (item.hasShownEscapes()) {
            run.depart(Departure.CHARACTERS);
        }
        return call;
    }

    private void skip(int position, CallSpan span, NodeName name, String message) {
        standIn(name, span.plan(), message);
        finished.set(position);
        remaining--;
    }

    /** The node of what does not run. */
    void standIn(NodeName name, CallPlan plan, String message) {
        standIn(name, plan, NodePhase.SKIPPED, message);
    }

    private void standIn(NodeName name, CallPlan plan, NodePhase phase, String message) {
        int existing = run.existing(name);
        if (existing >= 0) {
            run.link(node, existing);
        } else {
            run.append(node, steps.make(name, plan, NodeType.SKIPPED, phase, message));
        }
    }

    /** The call has ended, with its hooks and its handler. */
    void done(Call call) {
        if (finished.get(call.position)) {
            return;
        }
        finished.set(call.position);
        remaining--;
        failures.count(call);
        if (run.node(call.node()).phase().isFinal()) {
            fleet.put(call.position, null);
        } else {
            daemons.add(call);
        }
    }

    // ---- the end

    private boolean isDone() {
        if (!outcome.isSettled()) {
            if (remaining > 0 && run.adopting && allStartedHaveEnded()) {
                run.depart(Departure.STEP_NOT_FORGOTTEN);
            }
            return remaining == 0;
        }
        if (hasActive()) {
            run.depart(Departure.CONTAINED);
            return false;
        }
        return true;
    }

    private boolean allStartedHaveEnded() {
        int ended = finished.cardinality();
        return ended > 0 && ended == run.node(node).childCount() && fleet.hasWaiting();
    }

    /** Goes on looking at the one that was found active the last time: many of them end one after the other. */
    private boolean hasActive() {
        int total = spans.total();
        for (int i = 0; i < total; i++) {
            if (isActive(lastActive)) {
                return true;
            }
            lastActive = lastActive + 1 < total ? lastActive + 1 : 0;
        }
        return false;
    }

    private boolean isActive(int position) {
        Call call = fleet.call(position);
        return call != null
                && call.node() >= 0
                && (!call.isFulfilled() || call.attendance != null && call.attendance.isBusy());
    }

    private void finish() {
        for (int i = 0; run.adopting && i < spans.total(); i++) {
            if (fleet.call(i) == null && !finished.get(i)) {
                Abandoned.omit(run, run.existing(spans.name(i)));
            }
        }
        NodePhase phase = outcome.phase();
        if (phase != null) {
            run.mark(node, phase, outcome.message());
        } else if (failures.any()) {
            run.mark(node, NodePhase.FAILED, StepFailures.message(run, failures.firstNode(node, spans)));
        } else {
            run.mark(node, NodePhase.SUCCEEDED);
        }
    }

    /** Goes on with what has been started. Returns whether no hook or handler is left to run. */
    boolean windDown() {
        fleet.goOn(this);
        hooks.attend();
        return outcome.isSettled() ? !hasActive() : !isAttending();
    }

    /** Whether a step that has ended has a hook or handler that may still have something to do. */
    boolean isAttending() {
        return hooks.isAttending();
    }

    /** What has not started will not. */
    void abandon() {
        remaining -= fleet.abandonWaiting();
        fleet.giveUp();
    }

    void failFast(String message) {
        run.mark(node, NodePhase.FAILED, message);
        fleet.giveUp();
    }

    boolean hasDaemons() {
        return !daemons.isEmpty();
    }

    /** A daemon that has died since makes its finished group fail. */
    void watchDaemons() {
        if (fleet.isBusy()) {
            fleet.round(this);
        }
        for (Call daemon : daemons) {
            if (failures.fails(daemon) && !run.node(node).phase().isFailure()) {
                run.mark(node, NodePhase.FAILED, StepFailures.message(run, daemon.node()));
            }
        }
    }

    /** Makes the results of the group known to the groups after it. */
    void publish() {
        StepResults.publish(steps, node, plans);
    }
}
