package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.template.Scope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The positions that one step or task takes among the calls of its group: one, or one for every item of its loop.
 *
 * @param base the node whose name is the beginning of theirs
 * @param start the first position
 * @param items null if it is no loop
 * @param skipped why none of them runs; null if they are to be asked one by one
 */
record CallSpan(
        Composite composite,
        CallOwner owner,
        CallPlan plan,
        int base,
        int start,
        @Nullable LoopItems items,
        @Nullable String skipped) {
    int size() {
        return items == null ? 1 : items.size();
    }

    /** The item at a position of a loop: a new object at each call, which notes what is asked of it. */
    LoopItem item(int position) {
        return Objects.requireNonNull(items).get(position - start);
    }

    NodeName name(int position) {
        return items == null ? name() : name(position, item(position));
    }

    NodeName name(int position, LoopItem item) {
        return new NodeName(base, plan.stem(), position - start, item.description());
    }

    /** The name of the only one. */
    NodeName name() {
        return NodeName.of(base, plan.stem());
    }

    Call call(int position, NodeName name, Scope item) {
        return composite.call(owner, plan, name, item, position);
    }

    /** Why the call does not run; null if it does, also if its node exists. @throws PlanException if it is not clear */
    @Nullable
    String skipMessage(NodeName name, Scope item) throws PlanException {
        if (composite.run.existing(name) >= 0) {
            return null;
        }
        return skipped != null ? skipped : composite.skipMessage(plan, item);
    }

    /** As {@link LoopStart#check}. */
    void check() throws PlanException {
        new LoopStart(items, skipped).check(composite.run, plan, composite.siblings());
    }

    /** Lets the calls into a fleet, by whether they go on, have to be decided about, or may start. */
    void enter(Fleet fleet) {
        Run run = composite.run;
        for (int i = 0; i < size(); i++) {
            boolean exists = run.adopting && run.existing(name(start + i)) >= 0;
            fleet.enter(start + i, exists, plan.when() != null);
        }
    }
}
