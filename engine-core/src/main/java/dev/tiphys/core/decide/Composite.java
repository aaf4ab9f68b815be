package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.core.state.Origin;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import org.jspecify.annotations.Nullable;

/** A template that calls others: what steps and a dag have in common. */
abstract class Composite extends Execution {
    private boolean opened;

    Composite(Call call, NodeName name, Locals.@Nullable Attempt attempt, NodeFlags flags, int node)
            throws PlanException {
        super(call, name, attempt, flags, node);
    }

    /** What the calls in it see: each other's results, and what the template itself sees. */
    abstract Scope siblings();

    /** How those results are called: {@code steps} or {@code tasks}. */
    abstract String kind();

    /** Goes on with what has been started, and starts nothing more. Returns whether no hook or handler is left to run. */
    abstract boolean windDown(String message);

    /** The template's failFast has struck: nothing of it is active any more. */
    abstract void failFast(String message);

    /** As {@link #failFast}, found out when a new child was about to start. */
    abstract void failFastBeforeChild(String message);

    /** Makes the node known to those that count and command. Returns false if that was done before. */
    boolean open() {
        if (opened) {
            return false;
        }
        opened = true;
        if (record().phase() == NodePhase.PENDING) {
            run.mark(node(), NodePhase.RUNNING);
            run.depart(Departure.GROUP_RUNNING);
        }
        run.composites.put(node(), this);
        Limits.register(run, node(), template);
        return true;
    }

    /** A call from inside. */
    Call call(CallOwner owner, CallPlan plan, NodeName name, Scope item, int position) {
        return new Call(inside(), owner, plan, name, item, siblings(), position);
    }

    /** A node inside that no call makes: of one that does not run, or of a group. */
    int make(NodeName name, Origin origin, NodeType type, NodePhase phase, String message) {
        NodeFlags inner = NodeFlags.inside(call.flags().partOfExitHandler());
        return run.create(name, node(), origin, type, phase, inner, message).index();
    }

    /** A node inside that stands for a call: of one that does not run, or of a loop. */
    int make(NodeName name, CallPlan plan, NodeType type, NodePhase phase, String message) {
        Origin origin = run.origin(plan.templateName(), Origins.use(plan), template.base());
        return make(name, origin, type, phase, message);
    }

    /** Null if a step or task is to run, else why not. @throws PlanException if the condition cannot be decided */
    @Nullable
    String skipMessage(CallPlan plan, Scope item) throws PlanException {
        Text when = plan.when();
        return when == null ? null : Conditions.skipMessage(run, when, new CallScope(item, siblings(), Scope.EMPTY));
    }

    /**
     * What hooks and handlers of a call inside see.
     *
     * @param item of a loop's item
     * @param group whose children see each other's status; -1 for none
     */
    OwnScope own(CallPlan plan, int node, Scope item, int group) {
        return new OwnScope(run, siblings(), kind(), plan.name(), node, item, group);
    }

    /** The outputs that the template declares; null for none. @throws PlanException if one cannot be made out */
    @Nullable
    NodeOutputs outputs() throws PlanException {
        return TemplateOutputs.of(run, GlobalNames.filledIn(template.template().outputs(), scope), siblings());
    }
}
