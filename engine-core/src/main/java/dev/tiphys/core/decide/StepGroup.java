package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of one group, side by side; a loop's items each take a place of their own. */
final class StepGroup implements CallOwner, Fleet.Handler {
    private final StepsExecution steps;
    private final Run run;
    private final List<CallPlan> plans;
    private final int node;
    private final Fleet fleet = new Fleet();
    private final List<Call> daemons = new ArrayList<>();
    private @Nullable Place[] places = {};
    private int total;
    private int remaining;
    private boolean expanded;
    /** Positions of calls with hooks or a handler that may still have something to do. */
    private final java.util.TreeSet<Integer> attended = new java.util.TreeSet<>();

    private final java.util.BitSet finished = new java.util.BitSet();
    /** Positions of calls that were given their hooks and handlers. */
    private final java.util.BitSet met = new java.util.BitSet();

    private int lastActive;
    private int failedAt = Integer.MAX_VALUE;
    private boolean handlerUndecided;
    private @Nullable NodePhase outcome;
    private String outcomeMessage = "";

    /** A step's share of the positions. */
    private static final class Place {
        final CallPlan plan;
        final int start;
        final @Nullable LoopStart loop;
        final @Nullable LoopItems items;

        @Nullable
        String skipped;

        Place(CallPlan plan, int start, @Nullable LoopStart loop) {
            this.plan = plan;
            this.start = start;
            this.loop = loop;
            this.items = loop == null ? null : loop.items();
        }

        int size() {
            return items == null ? 1 : items.size();
        }
    }

    StepGroup(StepsExecution steps, List<CallPlan> plans, int node) {
        this.steps = steps;
        this.run = steps.run;
        this.plans = plans;
        this.node = node;
    }

    int node() {
        return node;
    }

    boolean isBusy() {
        return fleet.isBusy();
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
                expand();
            } catch (PlanException e) {
                Abandoned.end(run, node, NodePhase.ERROR, e.text());
                return;
            }
        }
        fleet.round(this);
        attend();
        if (outcome != null) {
            fleet.abandonWaiting();
        }
        if (isDone()) {
            finish();
        }
    }

    private boolean isDone() {
        if (outcome == null) {
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

    // ---- before anything starts

    private void expand() throws PlanException {
        List<Place> all = new ArrayList<>();
        for (CallPlan plan : plans) {
            Place place = place(plan);
            all.add(place);
            total += place.size();
        }
        places = all.toArray(new Place[0]);
        for (Place place : places) {
            if (place.items != null && place.items.size() == 0) {
                skip(NodeName.of(node, place.plan.stem()), place.plan, "Skipped, empty params");
            }
        }
        for (Place place : places) {
            if (place.loop != null && !run.adopting) {
                place.loop.check(run, place.plan, steps.steps());
            }
        }
        remaining = total;
        for (int i = 0; i < total; i++) {
            fleet.enter(
                    i,
                    run.adopting && run.existing(nameAt(i)) >= 0,
                    placeOf(i).plan.when() != null);
        }
    }

    private Place place(CallPlan plan) throws PlanException {
        try {
            return plan.isLoop() ? loopPlace(plan) : singlePlace(plan);
        } catch (PlanException e) {
            if (e.isExpansion()) {
                throw e;
            }
            Conditions.announce(run, e);
            throw new PlanException("failed to resolve references: " + e.text());
        }
    }

    private Place singlePlace(CallPlan plan) throws PlanException {
        Place place = new Place(plan, total, null);
        int existing = run.existing(NodeName.of(node, plan.stem()));
        if (existing >= 0 && run.node(existing).phase().isFinal()) {
            return place;
        }
        place.skipped = existing >= 0 ? null : skipMessage(plan, Scope.EMPTY);
        if (place.skipped == null) {
            Call call = call(plan, NodeName.of(node, plan.stem()), Scope.EMPTY, total);
            call.readArguments();
            fleet.put(total, call);
        }
        return place;
    }

    private Place loopPlace(CallPlan plan) throws PlanException {
        LoopStart start = LoopStart.of(run, plan, steps.steps(), steps.scope);
        Place place = new Place(plan, total, start);
        place.skipped = start.skipped();
        return place;
    }

    /** Null if the step is to run, else why not. @throws PlanException if the condition cannot be decided */
    private @Nullable String skipMessage(CallPlan plan, Scope item) throws PlanException {
        Text when = plan.when();
        if (when == null) {
            return null;
        }
        return Conditions.skipMessage(run, when, new CallScope(item, steps.steps(), Scope.EMPTY));
    }

    private Call call(CallPlan plan, NodeName name, Scope item, int position) {
        return new Call(steps.inside(), this, plan, name, item, steps.steps(), position);
    }

    private int skip(NodeName name, CallPlan plan, String message) {
        return synthetic(name, plan, NodePhase.SKIPPED, message);
    }

    private int synthetic(NodeName name, CallPlan plan, NodePhase phase, String message) {
        int existing = run.existing(name);
        if (existing >= 0) {
            run.link(node, existing);
            return existing;
        }
        int made = run.create(
                        name,
                        steps.node(),
                        run.origin(plan.templateName(), Origins.use(plan), steps.template.base()),
                        NodeType.SKIPPED,
                        phase,
                        NodeFlags.inside(steps.call.flags().partOfExitHandler()),
                        message)
                .index();
        run.append(node, made);
        return made;
    }

    // ---- the round

    private Place placeOf(int position) {
        int low = 0;
        int high = places.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (java.util.Objects.requireNonNull(places[middle]).start <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        // of several places that start here, the last is the one that is not empty
        return java.util.Objects.requireNonNull(places[low]);
    }

    @Override
    public boolean stopped() {
        return outcome != null && !fleet.isBusy()
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
            if (outcome != null) {
                return Visit.OK;
            }
            Place place = placeOf(position);
            if (!begin(place, position)) {
                return Visit.OK;
            }
            call = java.util.Objects.requireNonNull(fleet.call(position));
        }
        boolean wasNew = call.node() < 0;
        Visit visit = call.visit();
        if (call.node() >= 0) {
            if (wasNew) {
                run.append(node, call.node());
            }
            if (!met.get(position) && Attendance.needed(call.plan())) {
                met.set(position);
                Call mine = call;
                call.attendance = new Attendance(steps.inside(), call.plan(), call.node(), mine::touch);
            }
            if (call.attendance != null) {
                attended.add(position);
            }
        }
        switch (visit) {
            case ERROR ->
                settle(
                        NodePhase.ERROR,
                        "step group deemed errored due to child " + call.name() + " error: " + call.error());
            case TIMEOUT -> settle(NodePhase.FAILED, "timeout");
            case OK, TOO_DEEP, LIMIT -> {}
        }
        if (visit != Visit.LIMIT && call.isFulfilled() && call.attendance == null) {
            done(position, call);
        }
        return visit;
    }

    private void settle(NodePhase phase, String message) {
        if (outcome == null) {
            outcome = phase;
            outcomeMessage = message;
        }
    }

    /** Makes the call, or the node of one that is not to run. Returns whether there is a call to visit. */
    private boolean begin(Place place, int position) {
        if (place.items == null) {
            if (place.skipped != null) {
                skip(NodeName.of(node, place.plan.stem()), place.plan, place.skipped);
                finished.set(position);
                remaining--;
                return false;
            }
            if (fleet.call(position) == null) {
                fleet.put(position, call(place.plan, NodeName.of(node, place.plan.stem()), Scope.EMPTY, position));
            }
            return true;
        }
        if (fleet.call(position) != null) {
            return true;
        }
        int index = position - place.start;
        LoopItem item = place.items.get(index);
        NodeName name = new NodeName(node, place.plan.stem(), index, item.description());
        int existing = run.existing(name);
        if (existing >= 0 && run.node(existing).phase().isFinal()) {
            fleet.put(position, call(place.plan, name, item, position));
            return true;
        }
        try {
            String skipped =
                    existing >= 0 ? null : place.skipped != null ? place.skipped : skipMessage(place.plan, item);
            if (skipped != null) {
                skip(name, place.plan, skipped);
                finished.set(position);
                remaining--;
                return false;
            }
        } catch (PlanException e) {
            synthetic(name, place.plan, NodePhase.ERROR, e.text());
            settle(NodePhase.ERROR, e.text());
            return false;
        }
        Call call = call(place.plan, name, item, position);
        try {
            call.readArguments();
        } catch (PlanException e) {
            settle(NodePhase.ERROR, e.text());
            return false;
        }
        if (item.hasShownEscapes()) {
            run.depart(Departure.CHARACTERS);
        }
        fleet.put(position, call);
        return true;
    }

    private void done(int position, Call call) {
        if (finished.get(position)) {
            return;
        }
        finished.set(position);
        remaining--;
        NodePhase phase = run.node(call.node()).phase();
        if (phase.isFailure() && !call.plan().continuesOn(phase)) {
            failedAt = Math.min(failedAt, position);
        }
        if (phase.isFinal()) {
            fleet.put(position, null);
        } else {
            daemons.add(call);
        }
    }

    // ---- hooks and handlers

    /** By the order of the group's children, in which what runs again stands behind what was kept. */
    private List<Integer> attendedInOrder() {
        List<Integer> order = new ArrayList<>(attended);
        if (run.adopting && order.size() > 1) {
            Map<Integer, Integer> ranks = new HashMap<>();
            for (int child : run.node(node).children()) {
                ranks.put(child, ranks.size());
            }
            order.sort(Comparator.comparingInt(position -> ranks.getOrDefault(nodeAt(position), Integer.MAX_VALUE)));
        }
        return order;
    }

    private void attend() {
        for (int position : attendedInOrder()) {
            Call call = fleet.call(position);
            if (call == null || call.attendance == null) {
                attended.remove(position);
                continue;
            }
            OwnScope scope = new OwnScope(
                    run,
                    steps.steps(),
                    "steps",
                    call.plan().name(),
                    call.node(),
                    call.scope().item(),
                    node);
            if (run.isFirstRound() && !call.isFulfilled()) {
                run.later(call::touch);
            }
            try {
                if (!call.attendance.runHooks(scope)) {
                    return;
                }
                if (call.isFulfilled() && call.attendance.runExit(scope)) {
                    attended.remove(position);
                    call.attendance = null;
                    done(call.position, call);
                }
            } catch (PlanException e) {
                handlerUndecided = call.isFulfilled() && outcome == null;
                settle(NodePhase.ERROR, e.text());
                return;
            }
        }
    }

    // ---- the end

    private void finish() {
        for (int i = 0; run.adopting && i < total; i++) {
            if (fleet.call(i) == null && !finished.get(i)) {
                Abandoned.omit(run, run.existing(nameAt(i)));
            }
        }
        if (outcome != null) {
            run.mark(node, outcome, outcomeMessage);
        } else if (failedAt < Integer.MAX_VALUE) {
            run.mark(node, NodePhase.FAILED, "child '" + run.id(firstFailed()) + "' failed");
        } else {
            run.mark(node, NodePhase.SUCCEEDED);
        }
    }

    /** By the order of the group's children, in which what runs again stands behind what was kept. */
    private int firstFailed() {
        if (!run.adopting) {
            return nodeAt(failedAt);
        }
        for (int child : run.node(node).children()) {
            NodeRecord record = run.node(child);
            if (record.phase().isFailure() && !isTolerated(record)) {
                return child;
            }
        }
        return nodeAt(failedAt);
    }

    private boolean isTolerated(NodeRecord child) {
        for (CallPlan plan : plans) {
            if (plan.stem().equals(child.stem())) {
                return plan.continuesOn(child.phase());
            }
        }
        return false;
    }

    private int nodeAt(int position) {
        return run.nodes.indexOf(nameAt(position));
    }

    private NodeName nameAt(int position) {
        Place place = placeOf(position);
        int index = position - place.start;
        return place.items == null
                ? NodeName.of(node, place.plan.stem())
                : new NodeName(
                        node, place.plan.stem(), index, place.items.get(index).description());
    }

    /** Whether the condition of an exit handler could not be decided. */
    boolean handlerUndecided() {
        return handlerUndecided;
    }

    /** Goes on with what has been started. Returns whether no hook or handler is left to run. */
    boolean windDown() {
        fleet.goOn(this);
        attend();
        return outcome == null ? !isAttending() : !hasActive();
    }

    /** Whether a step that has ended has a hook or handler that may still have something to do. */
    boolean isAttending() {
        for (int position : attended) {
            Call call = fleet.call(position);
            if (call != null && call.attendance != null) {
                return true;
            }
        }
        return false;
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
            NodePhase phase = run.node(daemon.node()).phase();
            if (phase.isFailure()
                    && !daemon.plan().continuesOn(phase)
                    && !run.node(node).phase().isFailure()) {
                run.mark(node, NodePhase.FAILED, "child '" + run.id(daemon.node()) + "' failed");
            }
        }
    }

    /** Makes the results of the group known to the groups after it. */
    void publish() {
        Map<String, List<NodeRecord>> items = items();
        for (CallPlan plan : plans) {
            int single = run.nodes.indexOf(NodeName.of(node, plan.stem()));
            if (single >= 0) {
                steps.steps()
                        .add(
                                plan.name(),
                                new NodeResult(run, single, null, Origins.skipped(steps, single, () -> plan)));
            } else {
                LoopResult found = loop(items.get(plan.stem()));
                if (found != null) {
                    found.announce();
                    if (plan.inline() != null) {
                        run.depart(Departure.LOOP_TEMPLATES);
                    }
                }
                steps.steps().add(plan.name(), new NodeResult(run, node, found, null));
            }
        }
    }

    /** The items that have run, by the steps that they are of. */
    private Map<String, List<NodeRecord>> items() {
        Map<String, List<NodeRecord>> items = new HashMap<>();
        NodeRecord group = run.node(node);
        for (int i = 0; i < group.childCount(); i++) {
            NodeRecord child = run.node(group.child(i));
            if (child.item() >= 0 && child.base() == node && TakenOver.counts(child)) {
                items.computeIfAbsent(child.stem(), stem -> new ArrayList<>()).add(child);
            }
        }
        return items;
    }

    private @Nullable LoopResult loop(@Nullable List<NodeRecord> items) {
        if (items == null) {
            return null;
        }
        items.sort(Comparator.comparingInt(NodeRecord::item));
        int[] nodes = new int[items.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = items.get(i).index();
        }
        return new LoopResult(run, nodes);
    }
}
