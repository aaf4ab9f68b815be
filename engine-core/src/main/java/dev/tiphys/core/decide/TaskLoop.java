package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The items of a looped task, below its TaskGroup node. */
final class TaskLoop implements CallOwner, Fleet.Handler {
    private final DagExecution dag;
    private final Run run;
    private final int task;
    private final CallPlan plan;
    private final int node;
    private final CallSpan span;
    private final Fleet fleet = new Fleet();
    private final ItemHandlers handlers;
    private final BitSet finished = new BitSet();
    private int remaining;
    private int failedAt = -1;
    private NodePhase failedPhase = NodePhase.FAILED;

    TaskLoop(DagExecution dag, int task, CallPlan plan, int node, LoopItems items, @Nullable String skipped) {
        this.dag = dag;
        this.run = dag.run;
        this.task = task;
        this.plan = plan;
        this.node = node;
        this.span = new CallSpan(dag, this, plan, dag.node(), 0, items, skipped);
        this.handlers = new ItemHandlers(dag, fleet);
        this.remaining = items.size();
        span.enter(fleet);
    }

    /** The aggregated outputs of a group's items. */
    static LoopResult result(Run run, int group) {
        NodeRecord record = run.node(group);
        int[] items = new int[record.childCount()];
        int count = 0;
        for (int i = 0; i < record.childCount(); i++) {
            NodeRecord child = run.node(record.child(i));
            if (!child.hooked() && !child.retried() && child.item() >= 0) {
                items[count++] = child.index();
            }
        }
        return new LoopResult(run, Arrays.copyOf(items, count));
    }

    @Override
    public void touched(Call call) {
        fleet.touch(call.position);
        dag.touchTask(task);
    }

    /** Items whose nodes have ended are not looked at again. */
    void giveUp() {
        fleet.giveUp();
    }

    /** Whether handlers of items have not ended yet. */
    boolean isAttending() {
        return handlers.isAttending();
    }

    void visit() {
        if (run.node(node).phase() == NodePhase.PENDING) {
            run.mark(node, NodePhase.RUNNING);
            run.depart(Departure.GROUP_RUNNING);
        }
        fleet.round(this);
        handlers.attend();
        if (remaining == 0 && !run.node(node).phase().isFinal()) {
            run.mark(node, failedAt < 0 ? NodePhase.SUCCEEDED : failedPhase);
        }
        if (fleet.isBusy()) {
            dag.touchTask(task);
        }
    }

    @Override
    public boolean stopped() {
        return run.node(dag.node()).phase().isFinal();
    }

    @Override
    public boolean everything() {
        return run.options.fullWalk();
    }

    @Override
    public Visit visit(int position) {
        Call call = fleet.call(position);
        if (finished.get(position)) {
            return call == null ? Visit.OK : call.visit();
        }
        if (call == null) {
            call = begin(position);
            if (call == null) {
                finish(position);
                return Visit.OK;
            }
            fleet.put(position, call);
        }
        boolean isNew = call.node() < 0;
        int known = run.nodes.limit();
        Visit visit = call.visit();
        if (!isNew && run.nodes.limit() > known && handlers.isBehind(position)) {
            run.depart(Departure.ITEM_HANDLERS);
        }
        if (visit == Visit.LIMIT && isNew) {
            run.depart(Departure.NO_DANGLING_CHILD);
        }
        if (call.node() >= 0 && isNew) {
            run.append(node, call.node());
        }
        dag.markBroken(call, visit);
        if (visit != Visit.LIMIT && call.isFulfilled()) {
            handlers.ended(call);
            done(position, call);
        }
        return visit;
    }

    /** The call of an item; null if its node says already that it does not run. */
    private @Nullable Call begin(int position) {
        LoopItem item = span.item(position);
        NodeName name = span.name(position, item);
        int existing = run.existing(name);
        if (existing >= 0 && run.node(existing).phase().isFinal()) {
            if (plan.exit() != null) {
                return span.call(position, name, item);
            }
            count(position, run.node(existing).phase());
            return null;
        }
        try {
            String skipped = span.skipMessage(name, item);
            if (skipped != null) {
                standIn(name, NodePhase.SKIPPED, skipped);
                return null;
            }
            Call call = span.call(position, name, item);
            call.readArguments();
            if (item.hasShownEscapes()) {
                run.depart(Departure.CHARACTERS);
            }
            return call;
        } catch (PlanException e) {
            standIn(name, NodePhase.ERROR, e.text());
            failedAt = position;
            failedPhase = NodePhase.ERROR;
            return null;
        }
    }

    /** The node of an item that does not run. */
    private void standIn(NodeName name, NodePhase phase, String message) {
        run.append(node, dag.make(name, plan, NodeType.SKIPPED, phase, message));
    }

    private void done(int position, Call call) {
        finish(position);
        NodePhase phase = run.node(call.node()).phase();
        count(position, phase);
        if (call.attendance == null && phase.isFinal()) {
            fleet.put(position, null);
        }
    }

    private void finish(int position) {
        finished.set(position);
        remaining--;
    }

    /** Of several items that have failed, the last gives the group its phase. */
    private void count(int position, NodePhase phase) {
        if (phase.isFailure() && position > failedAt) {
            failedAt = position;
            failedPhase = phase;
        }
    }

    /** Ends the group once the items that were started have ended: no other will. Returns whether it did. */
    boolean failFast(String message) {
        if (run.node(node).phase().isFinal()) {
            return false;
        }
        for (int child : run.node(node).children()) {
            if (!run.node(child).fulfilled()) {
                return false;
            }
        }
        fleet.abandonWaiting();
        run.mark(node, NodePhase.FAILED, message);
        run.depart(Departure.FAIL_FAST_WAITS);
        return true;
    }
}
