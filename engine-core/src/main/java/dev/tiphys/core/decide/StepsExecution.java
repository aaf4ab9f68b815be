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
final class StepsExecution extends Execution {
    private final StepsScope steps;
    private final List<List<CallPlan>> plans;
    private final List<StepGroup> groups = new ArrayList<>();
    private boolean opened;

    StepsExecution(Call call, NodeName name, Locals.@Nullable Attempt attempt, NodeFlags flags, int node)
            throws PlanException {
        super(call, name, attempt, flags, node);
        this.steps = new StepsScope(run, scope, inputs);
        this.plans = template.steps(scope);
    }

    StepsScope steps() {
        return steps;
    }

    @Override
    Visit visit() {
        create(NodePhase.RUNNING);
        open();
        if (groups.isEmpty() && plans.isEmpty()) {
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
            if (groups.size() == plans.size()) {
                return finish();
            }
            next();
        }
        omitUnreached();
        run.endDaemons(node());
        return Visit.OK;
    }

    private void omitUnreached() {
        for (int next = groups.size(); run.adopting && next < template.steps().size(); next++) {
            Abandoned.omit(run, run.existing(NodeName.of(node(), "[" + next + "]")));
        }
    }

    private void open() {
        if (opened) {
            return;
        }
        opened = true;
        if (record().phase() == NodePhase.PENDING) {
            run.mark(node(), NodePhase.RUNNING);
            run.depart(Departure.GROUP_RUNNING);
        }
        run.composites.put(node(), this);
        Limits.register(run, node(), template);
    }

    private StepGroup current() {
        if (groups.isEmpty()) {
            next();
        }
        return groups.get(groups.size() - 1);
    }

    private void next() {
        int index = groups.size();
        StepGroup previous = index == 0 ? null : groups.get(index - 1);
        NodeName name = NodeName.of(node(), "[" + index + "]");
        int existing = run.existing(name);
        int group = existing >= 0
                ? existing
                : run.create(
                                name,
                                node(),
                                run.origin("", null, template.base()),
                                NodeType.STEP_GROUP,
                                NodePhase.RUNNING,
                                NodeFlags.inside(call.flags().partOfExitHandler()),
                                "")
                        .index();
        link(previous, group);
        groups.add(new StepGroup(this, plans.get(index), group));
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
        for (int i = 0; i < groups.size() - 1; i++) {
            StepGroup group = groups.get(i);
            if (group.hasDaemons()) {
                group.watchDaemons();
                link(group, groups.get(i + 1).node());
            }
        }
    }

    private @Nullable NodeRecord firstFailed() {
        for (StepGroup group : groups) {
            NodeRecord record = run.node(group.node());
            if (record.phase().isFailure()) {
                return record;
            }
        }
        return null;
    }

    private void setOutbound() {
        int[] outbound = Outbound.ofChildren(run, groups.get(groups.size() - 1).node());
        run.nodes.edit(node()).outbound(outbound);
    }

    private Visit finish() {
        if (!groups.isEmpty()) {
            setOutbound();
        }
        NodeOutputs outputs;
        try {
            outputs = TemplateOutputs.of(
                    run, GlobalNames.filledIn(template.template().outputs(), scope), steps);
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
        return groups.isEmpty() || groups.get(groups.size() - 1).windDown();
    }

    /** The group ends with what it has; the deepest group below says why, as in Argo. */
    @Override
    void failFastBeforeChild(String message) {
        if (groups.isEmpty() || groups.get(groups.size() - 1).isAttending()) {
            return;
        }
        markDeepest(message);
        groups.get(groups.size() - 1).abandon();
    }

    @Override
    void failFast(String message) {
        if (!groups.isEmpty()) {
            groups.get(groups.size() - 1).failFast(message);
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
