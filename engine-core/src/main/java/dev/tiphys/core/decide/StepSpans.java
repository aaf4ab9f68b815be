package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.template.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a group, each with its share of the positions, as they are made out before any of them starts. */
final class StepSpans {
    private final StepsExecution steps;
    private final StepGroup group;
    private final Fleet fleet;
    private final List<CallSpan> spans = new ArrayList<>();
    private int total;

    /** @param fleet gets the calls that are known to run */
    StepSpans(StepsExecution steps, StepGroup group, Fleet fleet) {
        this.steps = steps;
        this.group = group;
        this.fleet = fleet;
    }

    /** How many positions there are. */
    int total() {
        return total;
    }

    /** @throws PlanException if it is not clear of one step what it is: then none starts */
    void read(List<CallPlan> plans) throws PlanException {
        for (CallPlan plan : plans) {
            CallSpan span = span(plan);
            spans.add(span);
            total += span.size();
        }
        for (CallSpan span : spans) {
            if (span.size() == 0) {
                group.standIn(span.name(), span.plan(), "Skipped, empty params");
            }
        }
        for (CallSpan span : spans) {
            if (!steps.run.adopting) {
                span.check();
            }
        }
        spans.forEach(span -> span.enter(fleet));
    }

    private CallSpan span(CallPlan plan) throws PlanException {
        try {
            return plan.isLoop() ? loop(plan) : single(plan);
        } catch (PlanException e) {
            if (e.isExpansion()) {
                throw e;
            }
            Conditions.announce(steps.run, e);
            throw new PlanException("failed to resolve references: " + e.text());
        }
    }

    private CallSpan loop(CallPlan plan) throws PlanException {
        LoopStart start = LoopStart.of(steps.run, plan, steps.siblings(), steps.scope);
        return span(plan, start.items(), start.skipped());
    }

    private CallSpan single(CallPlan plan) throws PlanException {
        CallSpan all = span(plan, null, null);
        NodeName name = all.name();
        int existing = steps.run.existing(name);
        if (existing >= 0 && steps.run.node(existing).phase().isFinal()) {
            return all;
        }
        String skipped = all.skipMessage(name, Scope.EMPTY);
        if (skipped != null) {
            return span(plan, null, skipped);
        }
        Call call = all.call(total, name, Scope.EMPTY);
        call.readArguments();
        fleet.put(total, call);
        return all;
    }

    private CallSpan span(CallPlan plan, @Nullable LoopItems items, @Nullable String skipped) {
        return new CallSpan(steps, group, plan, group.node(), total, items, skipped);
    }

    /** The step that a position belongs to. */
    CallSpan at(int position) {
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spans.get(middle).start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        // of several that start here, the last is the one that is not empty
        return spans.get(low);
    }

    NodeName name(int position) {
        return at(position).name(position);
    }

    /** The node at a position; -1 if there is none. */
    int node(int position) {
        return steps.run.nodes.indexOf(name(position));
    }
}
