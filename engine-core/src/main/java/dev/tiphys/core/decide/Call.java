package dev.tiphys.core.decide;

import dev.tiphys.core.plan.ArgumentPlan;
import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.TemplateBase;
import dev.tiphys.core.plan.TemplatePlan;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.state.NodeInputs;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.core.state.Origin;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.TemplateUse;
import org.jspecify.annotations.Nullable;

/**
 * A template called under a node's name: decides whether the node may start, waits for limits and locks, looks into the
 * cache, retries. What the template then does is an {@link Execution}. The order of the checks is Argo's.
 */
final class Call {
    private static final String TOO_DEEP = "Maximum recursion depth exceeded. See"
            + " https://argo-workflows.readthedocs.io/en/latest/scaling/#maximum-recursion-depth";

    private final Run run;
    private final CallOwner owner;
    private final CallPlan plan;
    private final NodeName name;
    private final int boundary;
    private final TemplateBase base;
    private final CallScope scope;
    private final NodeFlags flags;
    private final int depth;
    private final boolean handler;
    private final @Nullable Call caller;
    /** Where the call stands among those of its owner. */
    final int position;

    private int node = -1;
    private boolean touched = true;
    private @Nullable TemplatePlan template;
    private @Nullable CallArguments arguments;
    private @Nullable NodeInputs inputs;
    private @Nullable Execution execution;
    private @Nullable RetryLoop retry;
    private @Nullable Locking locking;
    private boolean looked;
    /** Whether the node was there before the call and nobody looks after its timeouts yet. */
    private boolean unwatched;

    private String error = "";
    /** Hooks and the exit handler of the node, if it has any. */
    @Nullable
    Attendance attendance;

    Call(CallSetting setting, CallOwner owner, CallPlan plan, NodeName name, Scope item, Scope caller, int position) {
        this.run = setting.run();
        this.owner = owner;
        this.plan = plan;
        this.name = name;
        this.boundary = setting.boundary();
        this.base = setting.base();
        this.flags = setting.flags();
        this.depth = setting.depth();
        this.handler = setting.handler();
        this.caller = setting.caller();
        this.position = position;
        this.scope = new CallScope(item, caller, new LateLocals(this));
        this.node = run.existing(name);
        this.unwatched = node >= 0 && !run.node(node).phase().isFinal();
        this.looked = node >= 0;
    }

    /** The callee's own names, known only when its template is. */
    private record LateLocals(Call call) implements Scope {
        @Override
        public @Nullable Object lookup(String name) {
            TemplatePlan template = call.template;
            return template == null ? null : new Locals(call, template, null).lookup(name);
        }

        @Override
        public @Nullable Object root(String name) {
            TemplatePlan template = call.template;
            return template == null ? null : new Locals(call, template, null).root(name);
        }
    }

    Run run() {
        return run;
    }

    CallOwner owner() {
        return owner;
    }

    CallPlan plan() {
        return plan;
    }

    NodeName nodeName() {
        return name;
    }

    /** The node's full name, whether it exists or not. */
    String name() {
        StringBuilder text = new StringBuilder();
        if (name.base() >= 0) {
            text.append(run.name(name.base()));
        }
        text.append(name.stem());
        if (name.item() >= 0) {
            text.append('(')
                    .append(name.item())
                    .append(':')
                    .append(name.description())
                    .append(')');
        }
        return text.toString();
    }

    /** The step's or task's name; of a loop's item with what tells it from the others. */
    String shownName() {
        return name.item() < 0 ? plan.name() : plan.name() + "(" + name.item() + ":" + name.description() + ")";
    }

    /** The node's index; -1 before it exists. */
    int node() {
        return node;
    }

    int boundary() {
        return boundary;
    }

    NodeFlags flags() {
        return flags;
    }

    int depth() {
        return depth;
    }

    /** Whether it is, or lies in, an exit handler. */
    boolean isHandler() {
        return handler;
    }

    /** The call whose template makes this one; null at the top. */
    @Nullable
    Call caller() {
        return caller;
    }

    /** What the called template sees by itself. */
    Scope templateScope(Locals.@Nullable Attempt attempt) {
        return inlined(new TemplateScope(run, template(), inputs, new Locals(this, template(), attempt)));
    }

    /** The same for other inputs. */
    Scope templateScope(Locals.@Nullable Attempt attempt, @Nullable NodeInputs own) {
        return inlined(new TemplateScope(run, template(), own, new Locals(this, template(), attempt)));
    }

    /** An inline template is part of its caller's text, and sees what that sees. */
    Scope inlined(Scope own) {
        return plan.inline() == null ? own : scope.withoutCallee().over(own);
    }

    /** Whether the call has that lock. */
    boolean holds(String lock) {
        return locking != null && locking.holds(lock);
    }

    /** When backoff.maxDuration ends what runs now; {@link Long#MAX_VALUE} if it does not. */
    long retryDeadline() {
        return retry == null ? Long.MAX_VALUE : retry.maxDeadline();
    }

    /** The step's or task's name, by which others refer to its result. */
    String resultName() {
        return plan.name();
    }

    CallScope scope() {
        return scope;
    }

    String error() {
        return error;
    }

    /** @throws IllegalStateException before the template was looked up */
    TemplatePlan template() {
        if (template == null) {
            throw new IllegalStateException(name() + " has no template yet");
        }
        return template;
    }

    @Nullable
    NodeInputs inputs() {
        return inputs;
    }

    /** The inputs of one attempt. */
    @Nullable
    NodeInputs inputs(Locals.@Nullable Attempt attempt) throws PlanException {
        if (attempt == null || !CallArguments.differByAttempt(this)) {
            return inputs;
        }
        return CallArguments.read(this, attempt).inputs(this, attempt);
    }

    /** Has the call looked at in the next round, or later in this one. */
    void touch() {
        if (!touched) {
            touched = true;
            owner.touched(this);
        }
    }

    boolean isTouched() {
        return touched || run.options.fullWalk();
    }

    /** The phase of the node; null before it exists. */
    @Nullable
    NodePhase phase() {
        return node < 0 ? null : run.node(node).phase();
    }

    boolean isFulfilled() {
        return node >= 0 && run.node(node).fulfilled();
    }

    /** Reads the arguments, which the caller has to stand for. @throws PlanException if they cannot be resolved */
    void readArguments() throws PlanException {
        if (arguments == null) {
            if (template == null) {
                try {
                    template = run.library.resolve(base, plan, scope);
                } catch (PlanException e) {
                    // comes again when the call is carried out, and then counts
                }
            }
            arguments = CallArguments.read(this, null);
        }
    }

    /** Looks after the node. */
    Visit visit() {
        touched = false;
        if (node >= 0 && run.node(node).phase().isFinal()) {
            ended();
            return Visit.OK;
        }
        if (depth >= run.options.maxDepth()) {
            return fail(TOO_DEEP, Visit.TOO_DEEP);
        }
        try {
            prepare();
            if (unwatched) {
                unwatched = false;
                Timeouts.takeUp(this);
            }
            if (node >= 0 && Timeouts.expired(this)) {
                cancelTask();
                if (execution() == null) {
                    Abandoned.end(run, node, NodePhase.FAILED, "timeout");
                }
                run.mark(node, NodePhase.FAILED, "timeout");
                ended();
                return Visit.TIMEOUT;
            }
            if (Limits.reached(this)) {
                touched = true;
                return Visit.LIMIT;
            }
            if (!lock()) {
                return Visit.OK;
            }
            if (Memo.lookUp(this)) {
                ended();
                return Visit.OK;
            }
            return execute();
        } catch (PlanException e) {
            return fail(e.text(), Visit.ERROR);
        }
    }

    private void prepare() throws PlanException {
        if (template == null) {
            template = run.library.resolve(base, plan, scope);
        }
        if (inputs == null) {
            template.checkSyntax();
            readArguments();
            inputs = java.util.Objects.requireNonNull(arguments).inputs(this, null);
        }
        if (!template.displayName().isEmpty()) {
            DisplayNames.check(this);
        }
    }

    /** Whether the template, as far as it is known, needs locks. */
    boolean usesLocks() {
        return template != null && template.template().synchronization() != null;
    }

    private boolean lock() throws PlanException {
        if (template().template().synchronization() == null) {
            return true;
        }
        if (locking == null) {
            locking = Locking.of(this);
        }
        return locking.acquire();
    }

    private Visit execute() throws PlanException {
        boolean isNew = node < 0;
        if (node >= 0 && run.node(node).startedAt == 0) {
            run.change(node, record -> record.startedAt = run.now);
        }
        if (template().retryStrategy() != null) {
            if (retry == null) {
                retry = new RetryLoop(this);
            }
            Visit visit = retry.visit();
            if (visit == Visit.ERROR) {
                error = retry.error();
            }
            if (run.node(node).phase().isFinal()) {
                endedAfter(isNew);
            }
            return visit;
        }
        if (execution == null) {
            execution = Execution.of(this, name, null, flags, node);
        }
        Visit visit = execution.visit();
        adopt(execution.node());
        if (visit == Visit.ERROR) {
            error = execution.error();
            run.mark(node, NodePhase.ERROR, error);
        }
        if (run.node(node).phase().isFinal()) {
            endedAfter(isNew);
        }
        return visit;
    }

    /** One that ends in the very round that made it has its locks until the next. */
    private void endedAfter(boolean isNew) {
        if (isNew && locking != null) {
            run.later(this::ended);
        } else {
            ended();
        }
    }

    /** The node exists now, or did before. */
    void adopt(int index) {
        if (node < 0 && index >= 0) {
            node = index;
            Timeouts.watch(this);
            DisplayNames.apply(this);
        }
    }

    /** Makes the node before it may run: waiting for a lock, or after a look into the cache. */
    NodeRecord createEarly(String message, NodeFlags shown) {
        NodeRecord record =
                run.create(name, boundary, origin(), Execution.nodeType(template()), NodePhase.PENDING, shown, message);
        record.inputs = inputs;
        adopt(record.index());
        Memo.mark(this, record.index());
        return record;
    }

    private Visit fail(String message, Visit visit) {
        error = message;
        if (node >= 0) {
            cancelTask();
            Abandoned.end(run, node, NodePhase.ERROR, message);
        } else {
            node = run.create(name, boundary, origin(), NodeType.SKIPPED, NodePhase.ERROR, flags, message)
                    .index();
        }
        ended();
        return visit;
    }

    /** Gives up the locks of a node that has ended. */
    void giveUpIfEnded() {
        if (node >= 0 && run.node(node).phase().isFinal()) {
            ended();
        }
    }

    /** Gives up the locks. */
    void ended() {
        if (locking != null) {
            locking.release();
            locking = null;
        }
    }

    private void cancelTask() {
        if (execution != null) {
            execution.cancel();
        }
        if (retry != null) {
            retry.cancel();
        }
    }

    /** Where nodes of this call say that they come from. */
    Origin origin() {
        TemplateUse use = null;
        if (plan.templateRef() != null && template != null) {
            use = new TemplateUse(
                    template.base().objectName(),
                    template.name(),
                    plan.templateRef().clusterScope());
        } else if (plan.templateRef() != null) {
            use = new TemplateUse(
                    named(plan.refName()),
                    named(plan.refTemplate()),
                    plan.templateRef().clusterScope());
        }
        return run.origin(plan.templateName(), use, base);
    }

    /** A name in a reference, with its tags filled in as far as they can be. */
    private String named(@Nullable Text text) {
        if (text == null) {
            return "null";
        }
        try {
            return text.render(scope);
        } catch (PlanException e) {
            return text.source();
        }
    }

    /** The execution that is under way, of the last attempt if there are several; null if there is none. */
    @Nullable
    Execution execution() {
        return retry == null ? execution : retry.current();
    }

    /** Whether the cache was asked already. */
    boolean looked() {
        return looked;
    }

    void looked(boolean done) {
        looked = done;
    }

    @Nullable
    ArgumentPlan argument(String parameter) {
        return plan.argument(parameter);
    }
}
