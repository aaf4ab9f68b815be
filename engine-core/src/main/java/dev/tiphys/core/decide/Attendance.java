package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.Expressions;
import dev.tiphys.core.plan.HookPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.NodePhase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hooks and the exit handler of one node. A hook whose condition was true once runs, once; a handler runs when the node has ended. */
final class Attendance implements CallOwner {
    private final Run run;
    private final CallSetting setting;
    private final Runnable touch;
    private final int node;
    private final List<HookPlan> hooks;
    private final @Nullable HookPlan exit;
    private final @Nullable Call[] calls;
    /** Why a hook could not be decided about: that stays so, whatever becomes known later. */
    private @Nullable PlanException undecided;

    private @Nullable Call handler;

    /** @param touch has the one that looks after this looked at again */
    Attendance(CallSetting setting, CallPlan plan, int node, Runnable touch) {
        this(setting, plan.hooks(), plan.exit(), node, touch);
    }

    private Attendance(CallSetting setting, List<HookPlan> hooks, @Nullable HookPlan exit, int node, Runnable touch) {
        this.run = setting.run();
        this.setting = setting;
        this.node = node;
        this.hooks = hooks;
        this.exit = exit;
        this.calls = new Call[hooks.size()];
        this.touch = touch;
        if (calls.length > 0) {
            // what is known of the run changes between its first two rounds
            run.nextRound.add(touch);
        }
    }

    /** Only the handler: of a loop's item, whose hooks are the whole task's. */
    static Attendance exitOnly(CallSetting setting, CallPlan plan, int node, Runnable touch) {
        return new Attendance(setting, List.of(), plan.exit(), node, touch);
    }

    static boolean needed(CallPlan plan) {
        return !plan.hooks().isEmpty() || plan.exit() != null;
    }

    @Override
    public void touched(Call call) {
        touch.run();
    }

    /**
     * Starts the hooks whose time has come.
     *
     * @return whether all that were started have ended
     * @throws PlanException if a condition or a hook cannot be carried out
     */
    boolean runHooks(OwnScope scope) throws PlanException {
        if (undecided != null) {
            throw undecided;
        }
        try {
            return runAll(scope);
        } catch (PlanException e) {
            undecided = e;
            throw e;
        }
    }

    private boolean runAll(OwnScope scope) throws PlanException {
        boolean fulfilled = true;
        for (int i = 0; i < calls.length; i++) {
            HookPlan hook = hooks.get(i);
            Call call = calls[i];
            if (call == null) {
                call = start(hook, scope);
                calls[i] = call;
            }
            if (call != null) {
                visit(call);
                fulfilled &= call.isFulfilled();
            }
        }
        return fulfilled;
    }

    /** How many hooks have been started. */
    int started() {
        int count = 0;
        for (Call call : calls) {
            count += call == null ? 0 : 1;
        }
        return count;
    }

    private @Nullable Call start(HookPlan hook, OwnScope scope) throws PlanException {
        NodeName name = NodeName.of(node, hook.call().stem());
        boolean exists = run.existing(name) >= 0;
        if (hook.expression().isEmpty()) {
            throw new PlanException("Expression required for hook " + run.name(node)
                    + hook.call().stem());
        }
        if (!exists && !Expressions.test(hook.condition(scope), scope.withoutResults())) {
            return null;
        }
        return new Call(setting.hooked(false), this, hook.call(), name, Scope.EMPTY, scope, 0);
    }

    private void visit(Call call) throws PlanException {
        if (call.isTouched()) {
            Visit visit = call.visit();
            if (call.node() >= 0) {
                run.link(node, call.node());
            }
            switch (visit) {
                case ERROR, TOO_DEEP, TIMEOUT ->
                    throw new PlanException(call.error().isEmpty() ? "timeout" : call.error());
                case LIMIT -> {
                    run.depart(Departure.LIMIT_WAITS);
                    touch.run();
                }
                case OK -> {}
            }
        }
    }

    /**
     * Starts the exit handler, if the node has completed and there is one to run.
     *
     * @return whether there is nothing to wait for
     */
    boolean runExit(OwnScope scope) throws PlanException {
        NodePhase phase = TakenOver.phase(run.node(node));
        if (exit == null || !phase.isCompleted()) {
            return handler == null || handler.isFulfilled();
        }
        if (handler == null
                && !run.mayStart(true)
                && run.existing(NodeName.of(node, exit.call().stem())) < 0) {
            return true;
        }
        if (handler == null) {
            NodeName name = NodeName.of(node, exit.call().stem());
            if (run.existing(name) < 0
                    && !exit.expression().isEmpty()
                    && !Expressions.test(exit.condition(scope), scope)) {
                return true;
            }
            if (run.node(node).takenOver() && run.existing(name) >= 0) {
                run.depart(Departure.RESUBMIT_COUNTS);
            }
            handler = new Call(setting.hooked(true), this, exit.call(), name, Scope.EMPTY, scope, 0);
        }
        try {
            visit(handler);
        } catch (PlanException e) {
            if (handler.node() < 0) {
                throw e;
            }
            // its node says so; a handler decides no phase
            run.depart(Departure.UNRESOLVED);
        }
        return handler.isFulfilled();
    }

    /** Whether a hook has a node that has not ended; one that waits at a limit has none, one that waits for a lock does not run. */
    boolean hasRunningHooks() {
        for (Call call : calls) {
            if (call != null
                    && call.node() >= 0
                    && !call.isFulfilled()
                    && run.node(call.node()).waitingFor().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether something that was started has not ended yet. */
    boolean isBusy() {
        for (Call call : calls) {
            if (call != null && !call.isFulfilled()) {
                return true;
            }
        }
        return handler != null && !handler.isFulfilled();
    }
}
