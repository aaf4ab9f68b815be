package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A steps template: one group after the other. */
final class StepsExecution extends Composite {
    private final StepsScope steps;
    private final List<List<CallPlan>> plans;
    /** Groups that have ended and still have daemons running. */
    private final List<Watched> watched = new ArrayList<>();

    private int groups;
    private @Nullable StepGroup current;

    /**
     * @param next the node of the group after it
     */
    private record Watched(StepGroup group, int next) {}

    StepsExecution(Call call, NodeName name, Locals.@Nullable Attempt attempt, NodeFlags flags, int node)
            throws PlanException {
        super(call, name, attempt, flags, node);
        this.steps = new StepsScope(run, scope, inputs);
        this.plans = template.steps(scope);
    }

    @Override
    StepsScope siblings() {
        return steps;
    }

    @Override
    String kind() {
        return "steps";
    }

    @Override
    Visit visit() {
        create(NodePhase.RUNNING);
        open();
        if (plans.isEmpty()) {
            return finish();
        }
        while (!record().phase().isFinal()) {
            StepGroup group = current();
            group.visit();
            watchDaemons();
            if (record().phase().isFinal()) {
                break;
            }
            NodeRecord ended = run.node(group.node());
            if (!ended.phase().isFinal()) {
                if (firstFailed() != null) {
                    run.depart(Departure.CONTAINED);
                }
                if (group.isBusy()) {
                    call.touch();
                }
                return Visit.OK;
            }
            NodeRecord failed = firstFailed();
            if (failed != null && group.handlerUndecided() && call.caller() == null && !call.isHandler()) {
                run.operationError = failed.message;
                run.depart(Departure.END_TIME);
                end(NodePhase.ERROR, "Workflow operation error");
                return Visit.OK;
            }
            if (failed != null) {
                setOutbound();
                end(NodePhase.FAILED, failed.message);
                return Visit.OK;
            }
            group.publish();
            if (groups == plans.size()) {
                return finish();
            }
            next();
        }
        omitUnreached();
        run.endDaemons(node());
        return Visit.OK;
    }

    private void omitUnreached() {
        for (int next = groups; run.adopting && next < plans.size(); next++) {
            Abandoned.omit(run, run.existing(NodeName.of(node(), "[" + next + "]")));
        }
    }

    private StepGroup current() {
        return current == null ? next() : current;
    }

    private StepGroup next() {
        int index = groups++;
        StepGroup previous = current;
        NodeName name = NodeName.of(node(), "[" + index + "]");
        int existing = run.existing(name);
        int group = existing >= 0
                ? existing
                : make(name, run.origin("", null, template.base()), NodeType.STEP_GROUP, NodePhase.RUNNING, "");
        link(previous, group);
        if (previous != null && previous.hasDaemons()) {
            watched.add(new Watched(previous, group));
        }
        StepGroup next = new StepGroup(this, plans.get(index), group);
        current = next;
        return next;
    }

    private void link(@Nullable StepGroup previous, int group) {
        if (previous == null) {
            run.link(node(), group);
            return;
        }
        if (run.node(previous.node()).childCount() == 0) {
            run.depart(Departure.EMPTY_GROUP);
            run.link(previous.node(), group);
            return;
        }
        int[] outbound = Outbound.ofChildren(run, previous.node());
        for (int last : Outbound.orElse(run, outbound, previous.node())) {
            run.link(last, group);
        }
    }

    /** A daemon of an earlier group may have died since. */
    private void watchDaemons() {
        for (Watched earlier : watched) {
            earlier.group.watchDaemons();
            link(earlier.group, earlier.next);
        }
    }

    private @Nullable NodeRecord firstFailed() {
        for (Watched earlier : watched) {
            NodeRecord record = run.node(earlier.group.node());
            if (record.phase().isFailure()) {
                return record;
            }
        }
        NodeRecord last = run.node(current().node());
        return last.phase().isFailure() ? last : null;
    }

    private void setOutbound() {
        int[] outbound = Outbound.ofChildren(run, current().node());
        run.nodes.edit(node()).outbound(outbound);
    }

    private Visit finish() {
        if (current != null) {
            setOutbound();
        }
        NodeOutputs outputs;
        try {
            outputs = outputs();
        } catch (PlanException e) {
            run.endDaemons(node());
            return fail(e.text());
        }
        if (outputs != null) {
            run.change(node(), record -> record.outputs = outputs);
            run.export(outputs);
        }
        Memo.save(run, node());
        end(NodePhase.SUCCEEDED, record().message);
        return Visit.OK;
    }

    private void end(NodePhase phase, String message) {
        run.mark(node(), phase, message);
        omitUnreached();
        run.endDaemons(node());
    }

    @Override
    boolean windDown(String message) {
        return current == null || current.windDown();
    }

    /** The group ends with what it has; the deepest group below says why, as in Argo. */
    @Override
    void failFastBeforeChild(String message) {
        if (current == null || current.isAttending()) {
            return;
        }
        markDeepest(message);
        current.abandon();
    }

    @Override
    void failFast(String message) {
        if (current != null) {
            current.failFast(message);
            markDeepest(message);
        }
        end(NodePhase.FAILED, message);
        call.touch();
    }

    /** Argo does so too if that group, of a nested template, has succeeded. */
    private void markDeepest(String message) {
        int deepest = StepGroups.deepest(run, node());
        if (deepest < 0) {
            return;
        }
        if (run.node(deepest).phase() == NodePhase.SUCCEEDED) {
            run.depart(Departure.FAIL_FAST_OWN);
        } else {
            run.mark(deepest, NodePhase.FAILED, message);
        }
    }
}
