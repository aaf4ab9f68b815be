package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The items of a looped task, below its TaskGroup node. */
final class TaskLoop implements CallOwner, Fleet.Handler {
    private final DagExecution dag;
    private final Run run;
    private final int task;
    private final CallPlan plan;
    private final int node;
    private final LoopItems items;
    private final @Nullable String skipped;
    private final Fleet fleet = new Fleet();
    private int remaining;
    private final java.util.BitSet finished = new java.util.BitSet();
    private int failedAt = -1;
    private NodePhase failedPhase = NodePhase.FAILED;
    private final java.util.TreeSet<Integer> attended = new java.util.TreeSet<>();

    TaskLoop(DagExecution dag, int task, CallPlan plan, int node, LoopItems items, @Nullable String skipped) {
        this.dag = dag;
        this.run = dag.run;
        this.task = task;
        this.plan = plan;
        this.node = node;
        this.items = items;
        this.skipped = skipped;
        this.remaining = items.size();
        for (int i = 0; i < items.size(); i++) {
            fleet.enter(i, run.adopting && run.existing(name(i)) >= 0, plan.when() != null);
        }
    }

    private NodeName name(int position) {
        return new NodeName(
                dag.node(), plan.stem(), position, items.get(position).description());
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
        return !attended.isEmpty();
    }

    void visit() {
        if (run.node(node).phase() == NodePhase.PENDING) {
            run.mark(node, NodePhase.RUNNING);
            run.depart(Departure.GROUP_RUNNING);
        }
        fleet.round(this);
        attend();
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
                finished.set(position);
                remaining--;
                return Visit.OK;
            }
            fleet.put(position, call);
        }
        boolean isNew = call.node() < 0;
        int known = run.nodes.limit();
        Visit visit = call.visit();
        if (!isNew && run.nodes.limit() > known && isBehindHandler(position)) {
            run.depart(Departure.ITEM_HANDLERS);
        }
        if (visit == Visit.LIMIT && isNew) {
            run.depart(Departure.NO_DANGLING_CHILD);
        }
        if (call.node() >= 0 && isNew) {
            run.append(node, call.node());
        }
        switch (visit) {
            case ERROR -> run.mark(call.node(), NodePhase.ERROR, "task '" + call.name() + "' errored: " + call.error());
            case TIMEOUT -> run.mark(call.node(), NodePhase.FAILED, "timeout");
            case OK, TOO_DEEP, LIMIT -> {}
        }
        if (visit != Visit.LIMIT && call.isFulfilled()) {
            if (plan.exit() != null) {
                if (call.attendance == null) {
                    Call mine = call;
                    call.attendance = Attendance.exitOnly(dag.inside(), plan, call.node(), () -> touched(mine));
                }
                attended.add(position);
            }
            done(position, call);
        }
        return visit;
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

    /** Whether an earlier item still has its handler to run, for which Argo lets the later ones wait. */
    private boolean isBehindHandler(int position) {
        return !attended.headSet(position).isEmpty();
    }

    private void done(int position, Call call) {
        if (finished.get(position)) {
            return;
        }
        finished.set(position);
        remaining--;
        NodePhase phase = run.node(call.node()).phase();
        if (phase.isFailure() && position > failedAt) {
            failedAt = position;
            failedPhase = phase;
        }
        if (call.attendance == null && phase.isFinal()) {
            fleet.put(position, null);
        }
    }

    private void attend() {
        for (java.util.Iterator<Integer> positions = attended.iterator(); positions.hasNext(); ) {
            Call call = fleet.call(positions.next());
            if (call == null || call.attendance == null) {
                positions.remove();
                continue;
            }
            OwnScope scope = new OwnScope(
                    run,
                    dag.tasks(),
                    "tasks",
                    plan.name(),
                    call.node(),
                    call.scope().item(),
                    -1);
            try {
                boolean wasBusy = call.attendance.isBusy();
                boolean ended = call.attendance.runExit(scope);
                if (!wasBusy && call.attendance.isBusy() && isBehindHandler(call.position)) {
                    run.depart(Departure.ITEM_HANDLERS);
                }
                if (ended) {
                    positions.remove();
                    call.attendance = null;
                    fleet.put(call.position, null);
                }
            } catch (PlanException e) {
                dag.handlerError(e.text());
                positions.remove();
                call.attendance = null;
                fleet.put(call.position, null);
            }
        }
    }

    /** The call of an item; null if its node says already that it does not run. */
    private @Nullable Call begin(int position) {
        LoopItem item = items.get(position);
        NodeName name = name(position);
        int existing = run.existing(name);
        if (existing >= 0 && run.node(existing).phase().isFinal()) {
            if (plan.exit() != null) {
                return new Call(dag.inside(), this, plan, name, item, dag.tasks(), position);
            }
            count(position, existing);
            return null;
        }
        try {
            String reason = existing >= 0 ? null : skipped != null ? skipped : dag.skipMessage(plan, item);
            if (reason != null) {
                synthetic(name, NodePhase.SKIPPED, reason);
                return null;
            }
            Call call = new Call(dag.inside(), this, plan, name, item, dag.tasks(), position);
            call.readArguments();
            if (item.hasShownEscapes()) {
                run.depart(Departure.CHARACTERS);
            }
            return call;
        } catch (PlanException e) {
            synthetic(name, NodePhase.ERROR, e.text());
            failedAt = position;
            failedPhase = NodePhase.ERROR;
            return null;
        }
    }

    private void count(int position, int item) {
        NodePhase phase = run.node(item).phase();
        if (phase.isFailure() && position > failedAt) {
            failedAt = position;
            failedPhase = phase;
        }
    }

    private void synthetic(NodeName name, NodePhase phase, String message) {
        int made = run.create(
                        name,
                        dag.node(),
                        dag.origin(plan),
                        NodeType.SKIPPED,
                        phase,
                        NodeFlags.inside(dag.call.flags().partOfExitHandler()),
                        message)
                .index();
        run.append(node, made);
    }
}
