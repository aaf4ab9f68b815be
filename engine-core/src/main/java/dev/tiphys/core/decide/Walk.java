package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.Expressions;
import dev.tiphys.core.plan.HookPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.LifecycleHook;
import dev.tiphys.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One round over a run: from the workflow's lock to its end, in Argo's order. */
final class Walk implements CallOwner {
    private final Run run;
    private @Nullable Call entry;
    private @Nullable Call exit;
    private final List<HookPlan> hookPlans = new ArrayList<>();
    private @Nullable Call[] hooks = {};
    private boolean locked;
    private @Nullable String entryError;

    Walk(Run run) {
        this.run = run;
    }

    @Override
    public void touched(Call call) {
        // every round looks at the top
    }

    /** Forgets all calls: the nodes have been changed by hand. */
    void restart() {
        entry = null;
        exit = null;
        hooks = new Call[0];
        hookPlans.clear();
        locked &= run.phase == WorkflowPhase.RUNNING;
        entryError = null;
    }

    void round() {
        if (!run.nextRound.isEmpty()) {
            List<Runnable> due = run.nextRound;
            run.nextRound = new ArrayList<>();
            due.forEach(Runnable::run);
        }
        run.newDaemons.clear();
        if (run.phase == WorkflowPhase.UNKNOWN || run.phase == WorkflowPhase.PENDING) {
            if (!begin()) {
                return;
            }
        } else {
            run.globals.status(run.phase.text());
        }
        Enforcement.apply(run);
        if (run.suspended) {
            if (!run.shuttingDown()) {
                return;
            }
            run.depart(Departure.SHUTDOWN_HOLDS);
        }
        run.podsInRound = run.all.activePods;
        if (!run.lockWaiters.isEmpty()) {
            List.copyOf(run.lockWaiters).forEach(Call::touch);
        }
        walk();
    }

    // ---- the start

    private boolean begin() {
        try {
            run.globals.readParameters();
        } catch (PlanException e) {
            finish(WorkflowPhase.FAILED, "failed to set global parameters: " + e.text());
            return false;
        }
        try {
            if (!lock()) {
                return false;
            }
        } catch (PlanException e) {
            finish(WorkflowPhase.FAILED, "Failed to acquire the synchronization lock. " + e.text());
            return false;
        }
        if (run.startedAt == 0) {
            try {
                WorkflowLabels.apply(run);
            } catch (PlanException e) {
                finish(WorkflowPhase.ERROR, e.text());
                return false;
            }
        }
        run.phase = WorkflowPhase.RUNNING;
        run.message = "";
        if (run.startedAt == 0) {
            run.startedAt = run.now;
        }
        run.changes++;
        if (run.deadline() != Long.MAX_VALUE) {
            run.timers.at(run.deadline(), () -> run.changes++);
        }
        run.globals.status("");
        return hasEntry();
    }

    /** A steps template without any group has no type for Argo, which finds that out only when the run begins. */
    private boolean hasEntry() {
        Template main = run.spec.template(String.valueOf(run.spec.entrypoint())).orElse(null);
        if (main != null && main.steps() != null && main.steps().isEmpty()) {
            finish(WorkflowPhase.FAILED, "invalid spec: template '" + main.name() + "' type is unknown");
            return false;
        }
        return true;
    }

    private boolean lock() throws PlanException {
        if (run.spec.synchronization() == null || locked) {
            return true;
        }
        Map<String, Integer> limits = Locking.names(run, run.spec.synchronization(), run.globals);
        Surroundings.Attempt attempt = run.surroundings.locks().tryAcquire(limits, Locking.holder(run, ""));
        if (attempt.acquired()) {
            locked = true;
            return true;
        }
        if (run.shuttingDown()) {
            finish(WorkflowPhase.FAILED, "Stopped with strategy '" + run.shutdown + "'");
            return false;
        }
        String message = Locking.waiting(attempt);
        if (run.phase != WorkflowPhase.PENDING || !run.message.equals(message)) {
            run.phase = WorkflowPhase.PENDING;
            run.message = message;
            run.changes++;
        }
        run.waitingForLock = true;
        return false;
    }

    // ---- the graph

    private CallSetting top(boolean hooked, boolean handler) {
        return new CallSetting(run, -1, run.library.local(), new NodeFlags(hooked, false, handler), 1, handler, null);
    }

    private Call entry() {
        if (entry == null) {
            String name = run.identity.name();
            LifecycleHook main = new LifecycleHook(run.spec.entrypoint(), null, run.entryArguments(), null);
            entry = new Call(
                    top(false, false),
                    this,
                    CallPlan.of(name, main),
                    NodeName.of(-1, name),
                    Scope.EMPTY,
                    run.globals,
                    0);
        }
        return entry;
    }

    private void walk() {
        Call main = entry();
        boolean open = hasOpenHooks();
        if (run.openHooks && !open) {
            main.touch();
        }
        run.openHooks = open;
        if (entryError == null && main.isTouched()) {
            Visit visit = main.visit();
            if (visit == Visit.LIMIT) {
                return;
            }
            if (visit != Visit.OK) {
                entryError =
                        "error in entry template execution: " + (visit == Visit.TIMEOUT ? "timeout" : main.error());
            }
        }
        if (entryError != null) {
            endWithError(entryError);
            return;
        }
        NodeRecord node = run.node(main.node());
        run.globals.status(status(node.phase()).text());
        if (node.phase().isFinal()) {
            run.globals.failures(Failures.asOfNow(run));
        }
        boolean hooksDone;
        try {
            hooksDone = runHooks(main.node());
        } catch (PlanException e) {
            if (!node.phase().isFinal()) {
                run.hookError = e.text();
                run.depart(Departure.CONTAINED);
            }
            hooksDone = true;
        }
        if (!hooksDone || !run.node(main.node()).fulfilled()) {
            return;
        }
        if (run.hookError != null && !run.node(main.node()).phase().isFailure()) {
            run.change(main.node(), record -> record.phase(NodePhase.ERROR));
            run.mark(main.node(), NodePhase.ERROR, run.hookError);
        }
        if (!runExit()) {
            return;
        }
        run.endDaemons(-1);
        conclude(run.node(main.node()));
    }

    private boolean hasOpenHooks() {
        for (Call hook : hooks) {
            if (hook != null && hook.node() >= 0 && !hook.isFulfilled()) {
                return true;
            }
        }
        return false;
    }

    private static WorkflowPhase status(NodePhase phase) {
        return switch (phase) {
            case PENDING -> WorkflowPhase.PENDING;
            case RUNNING -> WorkflowPhase.RUNNING;
            case SUCCEEDED, SKIPPED, OMITTED -> WorkflowPhase.SUCCEEDED;
            case FAILED -> WorkflowPhase.FAILED;
            case ERROR -> WorkflowPhase.ERROR;
        };
    }

    private boolean runHooks(int node) throws PlanException {
        if (hookPlans.isEmpty() && !run.spec.hooks().isEmpty()) {
            run.spec.hooks().forEach((name, hook) -> {
                if (!name.equals(HookPlan.EXIT)) {
                    hookPlans.add(HookPlan.of(name, hook));
                }
            });
            hooks = new Call[hookPlans.size()];
        }
        boolean fulfilled = true;
        for (int i = 0; i < hooks.length; i++) {
            HookPlan plan = hookPlans.get(i);
            Call hook = hooks[i];
            if (hook == null) {
                NodeName name = NodeName.of(node, plan.call().stem());
                if (plan.expression().isEmpty()) {
                    throw new PlanException("Expression required for hook " + run.name(node)
                            + plan.call().stem());
                }
                if (run.existing(name) < 0 && !Expressions.test(plan.condition(run.globals), run.globals)) {
                    continue;
                }
                hook = new Call(top(true, false), this, plan.call(), name, Scope.EMPTY, run.globals, 0);
                hooks[i] = hook;
            }
            if (hook.isTouched()) {
                Visit visit = hook.visit();
                if (hook.node() >= 0) {
                    run.link(node, hook.node());
                }
                if (visit == Visit.ERROR || visit == Visit.TOO_DEEP || visit == Visit.TIMEOUT) {
                    throw new PlanException(hook.error().isEmpty() ? "timeout" : hook.error());
                }
                if (visit == Visit.LIMIT) {
                    run.depart(Departure.LIMIT_WAITS);
                }
            }
            fulfilled &= hook.isFulfilled();
        }
        return fulfilled;
    }

    // ---- the end

    /** Returns whether there is no exit handler, or it has ended. */
    private boolean runExit() {
        HookPlan plan = exitPlan();
        if (plan == null || exit == null && !run.mayStart(true)) {
            return true;
        }
        if (exit == null) {
            NodeName name = NodeName.of(-1, run.identity.name() + plan.call().stem());
            exit = new Call(top(true, true), this, plan.call(), name, Scope.EMPTY, run.globals, 0);
        }
        if (exit.isTouched()) {
            Visit visit = exit.visit();
            if (visit == Visit.ERROR || visit == Visit.TOO_DEEP || visit == Visit.TIMEOUT) {
                entryError =
                        "error in exit template execution : " + (visit == Visit.TIMEOUT ? "timeout" : exit.error());
                if (exit.node() >= 0 && run.node(exit.node()).type() == NodeType.RETRY) {
                    // Argo leaves it Running
                    run.depart(Departure.END_TIME);
                }
                endWithError(entryError);
                return false;
            }
        }
        return exit.isFulfilled();
    }

    private @Nullable HookPlan exitPlan() {
        String onExit = run.spec.onExit();
        if (onExit != null && !onExit.isEmpty()) {
            return HookPlan.exit(new LifecycleHook(onExit, null, run.entryArguments(), null));
        }
        LifecycleHook hook = run.spec.hooks().get(HookPlan.EXIT);
        if (hook == null) {
            return null;
        }
        return HookPlan.exit(hook.arguments().isEmpty() ? hook.withArguments(run.entryArguments()) : hook);
    }

    private void conclude(NodeRecord main) {
        if (run.tasks.size() > 0) {
            return;
        }
        String message = main.phase().isFailure() && run.shuttingDown()
                ? "Stopped with strategy '" + run.shutdown + "'"
                : run.operationError != null ? run.operationError : main.message;
        WorkflowPhase phase = status(main.phase());
        if (phase == WorkflowPhase.SUCCEEDED) {
            NodeRecord handler = exit == null || exit.node() < 0 ? null : run.node(exit.node());
            if (handler != null && handler.phase().isFailure()) {
                finish(status(handler.phase()), handler.message);
            } else {
                finish(WorkflowPhase.SUCCEEDED, "");
            }
        } else {
            finish(phase, message);
        }
    }

    /** Ends the run as Error, once nothing is running any more. */
    private void endWithError(String message) {
        if (run.tasks.size() > 0) {
            return;
        }
        Call main = entry();
        if (main.node() >= 0 && !run.node(main.node()).phase().isFinal()) {
            run.mark(main.node(), NodePhase.ERROR, "Workflow operation error");
        }
        finish(WorkflowPhase.ERROR, message);
    }

    void finish(WorkflowPhase phase, String message) {
        run.phase = phase;
        run.message = message;
        run.finishedAt = run.now;
        if (run.startedAt == 0) {
            run.startedAt = run.now;
        }
        run.timers.clear();
        run.surroundings.locks().releaseAll();
        run.changes++;
    }
}
