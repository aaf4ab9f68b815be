package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.DagPlan;
import dev.tiphys.core.plan.DependsPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.core.state.Origin;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A dag template. Each task counts the dependencies that are still open; the last one that settles has it visited, in
 * the order of Argo's walk. A task is settled when its node, its hooks and its handler have ended.
 */
final class DagExecution extends Execution implements CallOwner, Fleet.Handler {
    private final DagPlan plan;
    private final DagScope tasks = new DagScope(this);
    private final Fleet fleet = new Fleet();
    /** By task: open dependencies. */
    private final int[] open;
    /** By task: its node; -1 before there is one. */
    private final int[] nodes;

    private final boolean[] settled;
    /** By task: the phase that a branch through it has, as far as it is known. */
    private final @Nullable NodePhase[] branches;
    /** By task: the phase that Argo gives the branch, where it differs. */
    private final IntMap<NodePhase> argoBranches = new IntMap<>();
    /** Whether there is a target that did not run, and takes a phase over. */
    private boolean passedOverTargets;
    /** By task: the loop that is under way. */
    private final IntMap<TaskLoop> loops = new IntMap<>();

    /** By node: the results of loops that have ended. */
    private final IntMap<LoopResult> loopResults = new IntMap<>();

    private int active;
    private int settledTargets;
    /** Whether only handlers are waited for, because the run is being stopped: no further task begins. */
    private boolean stopping;

    private boolean opened;
    private @Nullable NodePhase outcome;
    private String outcomeMessage = "";

    private DagExecution(
            Call call, NodeName name, Locals.@Nullable Attempt attempt, NodeFlags flags, int node, DagPlan plan)
            throws PlanException {
        super(call, name, attempt, flags, node);
        this.plan = plan;
        this.open = new int[plan.size()];
        this.nodes = new int[plan.size()];
        Arrays.fill(nodes, -1);
        this.settled = new boolean[plan.size()];
        this.branches = new NodePhase[plan.size()];
    }

    static DagExecution of(Call call, NodeName name, Locals.@Nullable Attempt attempt, NodeFlags flags, int node)
            throws PlanException {
        return new DagExecution(
                call, name, attempt, flags, node, call.template().dag(call.templateScope(attempt)));
    }

    DagScope tasks() {
        return tasks;
    }

    // ---- what tasks see

    /** Whether a task's node has ended, or is a ready daemon. */
    boolean hasEnded(int task) {
        return nodes[task] >= 0 && run.node(nodes[task]).fulfilled();
    }

    /** The result of a task that has ended; null if it has not, or there is none of that name. */
    @Nullable
    NodeResult result(String name) {
        int task = plan.position(name);
        if (task < 0 || !hasEnded(task)) {
            return null;
        }
        int node = nodes[task];
        return new NodeResult(
                run,
                node,
                run.node(node).type() == NodeType.TASK_GROUP ? loopResult(node) : null,
                Origins.skipped(this, node, () -> plan.call(task)));
    }

    /** Put together once for all who ask. */
    private LoopResult loopResult(int group) {
        LoopResult known = loopResults.get(group);
        if (known == null) {
            known = TaskLoop.result(run, group);
            if (run.node(group).phase().isFinal()) {
                loopResults.put(group, known);
            }
        }
        return known;
    }

    // ---- rounds

    @Override
    Visit visit() {
        create(NodePhase.RUNNING);
        open();
        for (int task = 0; everything() && task < nodes.length; task++) {
            if (nodes[task] >= 0 && !settled[task]) {
                fleet.touch(plan.rank(task));
            }
        }
        fleet.round(this);
        if (!record().phase().isFinal()) {
            Visit visit = assess();
            if (visit != Visit.OK) {
                run.endDaemons(node());
                return visit;
            }
        }
        if (record().phase().isFinal()) {
            omitUnreached();
            run.endDaemons(node());
        } else if (fleet.isBusy()) {
            call.touch();
        }
        return Visit.OK;
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
        for (int rank = 0; rank < plan.reachable(); rank++) {
            int task = plan.atRank(rank);
            open[task] = plan.dependencies(task).length;
            if (open[task] == 0) {
                fleet.enter(rank, existing(task) >= 0, true);
            }
        }
    }

    @Override
    public void touched(Call child) {
        fleet.touch(child.position);
        call.touch();
    }

    void touchTask(int task) {
        fleet.touch(plan.rank(task));
        call.touch();
    }

    @Override
    public boolean stopped() {
        return record().phase().isFinal();
    }

    @Override
    public boolean everything() {
        return run.options.fullWalk();
    }

    @Override
    public Visit visit(int rank) {
        int task = plan.atRank(rank);
        if (settled[task]) {
            if (passedOver.get(task)) {
                attendLate(task);
            }
            TaskLoop daemons = loops.get(task);
            if (daemons != null) {
                daemons.visit();
            }
            Call daemon = fleet.call(rank);
            return daemon == null ? Visit.OK : daemon.visit();
        }
        boolean isNew = nodes[task] < 0;
        if (isNew && stopping || isHeldByHooks(task)) {
            return Visit.OK;
        }
        boolean ended = nodes[task] >= 0 && taskNode(task).phase().isFinal();
        Visit visit = look(task, rank);
        if (isNew && nodes[task] >= 0) {
            active++;
            bornFinal.set(task, taskNode(task).phase().isFinal());
        }
        if (visit == Visit.LIMIT) {
            if (nodes[task] < 0) {
                run.depart(Departure.NO_DANGLING_CHILD);
            }
            return visit;
        }
        if (!ended && isGroupWithHandler(task)) {
            handlerDue.set(task);
            touchTask(task);
            return visit;
        }
        handlerDue.clear(task);
        if (nodes[task] >= 0 && attend(task) && hasEnded(task) && !awaitsItems(task)) {
            settle(task);
        }
        return visit;
    }

    /** While a hook of it runs, a running task is not carried on; nor while one of a task that it depends on does. */
    private boolean isHeldByHooks(int task) {
        for (int dependency : plan.dependencies(task)) {
            if (lateHooks.get(dependency) && hasRunningHooks(dependency)) {
                return true;
            }
        }
        if (nodes[task] < 0 || attendances.get(task) == null || taskNode(task).phase() != NodePhase.RUNNING) {
            return false;
        }
        if (attend(task) || !hasRunningHooks(task)) {
            return false;
        }
        if (plan.isTarget(task) && Limits.full(run)) {
            run.depart(Departure.LIMIT_WAITS);
        }
        return true;
    }

    private boolean hasRunningHooks(int task) {
        Attendance attendance = attendances.get(task);
        return attendance != null && attendance.hasRunningHooks();
    }

    /** Whether the task is a loop that has ended just now, with the handlers of its items, and has a handler itself. */
    private boolean isGroupWithHandler(int task) {
        TaskLoop loop = loops.get(task);
        return loop != null
                && plan.call(task).exit() != null
                && plan.dependents(task).length == 0
                && taskNode(task).phase().isFinal()
                && !loop.isAttending();
    }

    private boolean awaitsItems(int task) {
        TaskLoop loop = loops.get(task);
        return loop != null && loop.isAttending();
    }

    private Visit look(int task, int rank) {
        TaskLoop loop = loops.get(task);
        if (loop != null) {
            loop.visit();
            return Visit.OK;
        }
        Call child = fleet.call(rank);
        if (child == null && nodes[task] < 0) {
            int existing = existing(task);
            if (existing >= 0 && !isLoopNoMore(task, existing)) {
                return takeUp(task, rank, existing);
            }
            if (!depends(task)) {
                return Visit.OK;
            }
            try {
                if (plan.call(task).isLoop() && startLoop(task)) {
                    TaskLoop started = loops.get(task);
                    if (started != null) {
                        started.visit();
                    }
                    return Visit.OK;
                }
                child = single(task, rank);
            } catch (PlanException e) {
                Conditions.announce(run, e);
                synthetic(task, NodePhase.ERROR, e.text());
                return Visit.OK;
            }
        }
        return child == null ? Visit.OK : visitCall(task, child);
    }

    private int existing(int task) {
        return run.adopting ? run.existing(NodeName.of(node(), plan.stem(task))) : -1;
    }

    /** A loop that was emptied for a retry, and now has no items: it is begun anew, as one without a node. */
    private boolean isLoopNoMore(int task, int existing) {
        NodeRecord record = run.node(existing);
        if (record.type() != NodeType.TASK_GROUP || record.phase().isFinal() || record.childCount() > 0) {
            return false;
        }
        try {
            LoopItems items = LoopItems.of(
                    java.util.Objects.requireNonNull(plan.call(task).activity()), tasks);
            if (items != null && items.size() > 0) {
                return false;
            }
        } catch (PlanException e) {
            return false;
        }
        RemovedNodes removed = new RemovedNodes(run);
        removed.add(record);
        removed.remove();
        run.depart(Departure.RETRY_PARAMETERS);
        return true;
    }

    /** Goes on with a task that has a node already: nothing about it is decided again. */
    private Visit takeUp(int task, int rank, int existing) {
        nodes[task] = existing;
        if (run.node(existing).phase().isFinal()) {
            return Visit.OK;
        }
        CallPlan callPlan = plan.call(task);
        try {
            if (run.node(existing).type() == NodeType.TASK_GROUP) {
                LoopStart start = LoopStart.of(run, callPlan, tasks, scope);
                LoopItems items = start.items() == null ? LoopItems.NONE : start.items();
                TaskLoop loop = new TaskLoop(this, task, callPlan, existing, items, start.skipped());
                loops.put(task, loop);
                loop.visit();
                return Visit.OK;
            }
            Call child =
                    new Call(inside(), this, callPlan, NodeName.of(node(), callPlan.stem()), Scope.EMPTY, tasks, rank);
            fleet.put(rank, child);
            child.readArguments();
            return visitCall(task, child);
        } catch (PlanException e) {
            Abandoned.end(run, existing, NodePhase.ERROR, e.text());
            return Visit.OK;
        }
    }

    private Visit visitCall(int task, Call child) {
        boolean isNew = child.node() < 0;
        Visit visit = child.visit();
        if (child.node() >= 0) {
            nodes[task] = child.node();
            if (isNew) {
                connect(task, child.node());
            }
        }
        switch (visit) {
            case ERROR -> {
                String text = "task '" + child.name() + "' errored: " + child.error();
                run.mark(child.node(), NodePhase.ERROR, text);
            }
            case TIMEOUT -> run.mark(child.node(), NodePhase.FAILED, "timeout");
            case OK, TOO_DEEP, LIMIT -> {}
        }
        return visit;
    }

    // ---- before a task starts

    /** Decides whether the task runs. If not, its node says so. */
    private boolean depends(int task) {
        DependsPlan depends = plan.depends(task);
        if (depends == null) {
            return true;
        }
        try {
            if (Depends.hold(this, depends)) {
                return true;
            }
        } catch (PlanException e) {
            synthetic(task, NodePhase.ERROR, e.text());
            return false;
        }
        synthetic(task, NodePhase.OMITTED, "omitted: depends condition not met");
        return false;
    }

    NodeRecord taskNode(int task) {
        return run.node(nodes[task]);
    }

    DagPlan plan() {
        return plan;
    }

    private @Nullable Call single(int task, int rank) throws PlanException {
        CallPlan callPlan = plan.call(task);
        String skipped = skipMessage(callPlan, Scope.EMPTY);
        if (skipped != null) {
            synthetic(task, NodePhase.SKIPPED, skipped);
            return null;
        }
        Call child = new Call(inside(), this, callPlan, NodeName.of(node(), callPlan.stem()), Scope.EMPTY, tasks, rank);
        child.readArguments();
        fleet.put(rank, child);
        return child;
    }

    @Nullable
    String skipMessage(CallPlan callPlan, Scope item) throws PlanException {
        Text when = callPlan.when();
        return when == null ? null : Conditions.skipMessage(run, when, new CallScope(item, tasks, Scope.EMPTY));
    }

    /** Returns false if it turns out to be no loop. */
    private boolean startLoop(int task) throws PlanException {
        CallPlan callPlan = plan.call(task);
        LoopStart start = LoopStart.of(run, callPlan, tasks, scope);
        LoopItems items = start.items();
        if (items == null) {
            return false;
        }
        if (items.size() == 0) {
            synthetic(task, NodePhase.SKIPPED, "Skipped, empty params");
            return true;
        }
        start.check(run, callPlan, tasks);
        int group = run.create(
                        NodeName.of(node(), callPlan.stem()),
                        node(),
                        origin(callPlan),
                        NodeType.TASK_GROUP,
                        NodePhase.RUNNING,
                        NodeFlags.inside(call.flags().partOfExitHandler()),
                        "")
                .index();
        connect(task, group);
        nodes[task] = group;
        loops.put(task, new TaskLoop(this, task, callPlan, group, items, start.skipped()));
        return true;
    }

    Origin origin(CallPlan callPlan) {
        return run.origin(callPlan.templateName(), Origins.use(callPlan), template.base());
    }

    private void synthetic(int task, NodePhase phase, String message) {
        CallPlan callPlan = plan.call(task);
        nodes[task] = run.create(
                        NodeName.of(node(), callPlan.stem()),
                        node(),
                        origin(callPlan),
                        NodeType.SKIPPED,
                        phase,
                        NodeFlags.inside(call.flags().partOfExitHandler()),
                        message)
                .index();
        connect(task, nodes[task]);
    }

    private void connect(int task, int child) {
        int[] dependencies = plan.dependencies(task);
        if (dependencies.length == 0) {
            run.append(node(), child);
            return;
        }
        for (int dependency : dependencies) {
            int[] outbound = Outbound.ofDependency(run, nodes[dependency]);
            for (int last : Outbound.orElse(run, outbound, nodes[dependency])) {
                run.append(last, child);
            }
        }
    }

    // ---- hooks and handlers

    private final IntMap<Attendance> attendances = new IntMap<>();
    /** Tasks whose nodes had ended when they were made. */
    private final BitSet bornFinal = new BitSet();
    /** Tasks that did not run, whose hooks may still have their turn. */
    private final BitSet passedOver = new BitSet();

    private final BitSet lateHooks = new BitSet();
    /** Loops that have ended in this round: their own handler comes in the next, if the DAG has not ended before. */
    private final BitSet handlerDue = new BitSet();

    /** Looks after hooks and handler. Returns whether there is nothing to wait for. */
    private boolean attend(int task) {
        if (!plan.isAttended(task)) {
            return true;
        }
        CallPlan callPlan = plan.call(task);
        int node = nodes[task];
        NodePhase phase = run.node(node).phase();
        if (!plan.isTarget(task) && (phase == NodePhase.PENDING || isPassedOver(task))) {
            return true;
        }
        Attendance attendance = attendances.get(task);
        if (attendance == null) {
            attendance = new Attendance(inside(), callPlan, node, () -> touchTask(task));
            attendances.put(task, attendance);
        }
        OwnScope scope = new OwnScope(run, tasks, "tasks", callPlan.name(), node, Scope.EMPTY, -1);
        if (run.isFirstRound() && !run.node(node).phase().isFinal()) {
            run.later(() -> touchTask(task));
        }
        try {
            if (!runHooks(task, attendance, scope)) {
                return false;
            }
        } catch (PlanException e) {
            return hookError(task, attendance, e.text());
        }
        try {
            return !run.node(node).fulfilled() || ofItemsOnly(task, callPlan) || attendance.runExit(scope);
        } catch (PlanException e) {
            run.depart(Departure.NOT_SWALLOWED);
            settle(NodePhase.ERROR, e.text());
            return !attendance.isBusy();
        }
    }

    /**
     * A task that does not run, or a loop of which no item does, is passed over with its hooks and its handler. Only if
     * something that depends on it has not ended by the next round is it looked at again.
     */
    private boolean isPassedOver(int task) {
        NodePhase phase = taskNode(task).phase();
        boolean passed = phase == NodePhase.SKIPPED
                || phase == NodePhase.OMITTED
                || bornFinal.get(task) && taskNode(task).type() == NodeType.TASK_GROUP;
        if (!passed || passedOver.get(task)) {
            return false;
        }
        passedOver.set(task);
        touchTask(task);
        return true;
    }

    private void attendLate(int task) {
        boolean wasBusy = lateHooks.get(task);
        if (!wasBusy && !isAwaited(task)) {
            return;
        }
        lateHooks.set(task, !attend(task));
        boolean isBusy = lateHooks.get(task);
        active += (isBusy ? 1 : 0) - (wasBusy ? 1 : 0);
        if (wasBusy && !isBusy) {
            for (int dependent : plan.dependents(task)) {
                fleet.touch(plan.rank(dependent));
            }
        }
    }

    private boolean isAwaited(int task) {
        for (int dependent : plan.dependents(task)) {
            if (plan.rank(dependent) >= 0 && !hasEnded(dependent)) {
                return true;
            }
        }
        return false;
    }

    private boolean runHooks(int task, Attendance attendance, OwnScope scope) throws PlanException {
        int before = attendance.started();
        boolean done = attendance.runHooks(scope);
        NodeRecord record = taskNode(task);
        announceLock(task, record, done);
        if (attendance.started() > before
                && !plan.isTarget(task)
                && record.phase().isFinal()
                && record.type() != NodeType.POD
                && record.type() != NodeType.SKIPPED) {
            run.depart(Departure.HOOK_RUNS);
        }
        return done;
    }

    /** Argo lets a task have its locks until its hooks have ended, also if they wait for the same lock. */
    private void announceLock(int task, NodeRecord record, boolean hooksDone) {
        if (hooksDone || !record.phase().isFinal() || run.lockWaiters.isEmpty()) {
            return;
        }
        Call done = fleet.call(plan.rank(task));
        if (done != null && done.usesLocks()) {
            run.depart(Departure.LOCK_BEFORE_HOOKS);
        }
    }

    /** A hook's error is the DAG's, as in Argo; of a task that others depend on it is the task's, once that has ended. */
    private boolean hookError(int task, Attendance attendance, String message) {
        boolean ended = run.node(nodes[task]).phase().isFinal();
        if (!ended) {
            run.depart(Departure.CONTAINED);
        }
        if (plan.isTarget(task)) {
            settle(NodePhase.ERROR, message);
        } else if (ended) {
            run.mark(nodes[task], NodePhase.ERROR, message);
        }
        return !attendance.isBusy();
    }

    /** A handler that names the item has been run for each of them; the group has none to give. */
    private boolean ofItemsOnly(int task, CallPlan callPlan) {
        return callPlan.exit() != null
                && callPlan.exit().namesItem()
                && taskNode(task).type() == NodeType.TASK_GROUP;
    }

    private void settle(NodePhase phase, String message) {
        if (outcome == null) {
            outcome = phase;
            outcomeMessage = message;
        }
    }

    /** A task's handler failed to be decided: the DAG says so in the end. */
    void handlerError(String message) {
        run.depart(Departure.NOT_SWALLOWED);
        settle(NodePhase.ERROR, message);
    }

    // ---- the end

    private void settle(int task) {
        settled[task] = true;
        active--;
        if (plan.isTarget(task)) {
            settledTargets++;
        }
        branches[task] = branch(task);
        passedOverTargets |=
                plan.isTarget(task) && !TakenOver.phase(taskNode(task)).isCompleted();
        NodePhase argo = argoBranch(task);
        if (argo != branches[task]) {
            argoBranches.put(task, argo);
        }
        if (taskNode(task).type() == NodeType.TASK_GROUP && plan.dependents(task).length > 0) {
            announceLoop(task);
        }
        if (taskNode(task).phase().isFinal()) {
            fleet.put(plan.rank(task), null);
        }
        for (int dependent : plan.dependents(task)) {
            if (--open[dependent] == 0 && plan.rank(dependent) >= 0) {
                fleet.enter(plan.rank(dependent), existing(dependent) >= 0, true);
            }
        }
        if (plan.dependents(task).length == 0) {
            plan.forget(task);
        }
        for (int dependency : plan.dependencies(task)) {
            if (settled[dependency]) {
                plan.forget(dependency);
            }
        }
    }

    /** Its own phase; of one that did not run, a failure among those it depends on. */
    private NodePhase branch(int task) {
        NodePhase own = TakenOver.phase(taskNode(task));
        if (own != NodePhase.SKIPPED && own != NodePhase.OMITTED) {
            return own.isFailure() ? own : NodePhase.SUCCEEDED;
        }
        for (int dependency : plan.dependencies(task)) {
            NodePhase above = branches[dependency];
            if (above != null && above.isFailure()) {
                return above;
            }
        }
        return NodePhase.SUCCEEDED;
    }

    /** The same as Argo has it, who asks the last nodes of the dependencies: pods or containers inside of them. */
    private NodePhase argoBranch(int task) {
        NodePhase own = TakenOver.phase(taskNode(task));
        if (own != NodePhase.SKIPPED && own != NodePhase.OMITTED) {
            return own.isFailure() ? own : NodePhase.SUCCEEDED;
        }
        for (int dependency : plan.dependencies(task)) {
            for (int last : Outbound.ofDependency(run, nodes[dependency])) {
                NodePhase phase = run.node(last).phase();
                if (last == nodes[dependency] || !phase.isCompleted()) {
                    phase = Objects.requireNonNullElse(argoBranches.get(dependency), branches[dependency]);
                }
                if (phase != null && phase.isFailure()) {
                    return phase;
                }
            }
        }
        return NodePhase.SUCCEEDED;
    }

    /** Argo cannot find the template of a loop's group again, if it is inline or named by the item. */
    private void announceLoop(int task) {
        CallPlan callPlan = plan.call(task);
        boolean byItem = callPlan.refName() != null
                && (callPlan.refName().mentions("item")
                        || Objects.requireNonNull(callPlan.refTemplate()).mentions("item"));
        if (callPlan.inline() != null || byItem) {
            run.depart(Departure.LOOP_TEMPLATES);
        }
        TaskLoop.result(run, nodes[task]).announce();
    }

    private Visit assess() {
        if (active > 0 && active == handlerDue.cardinality() && !fleet.hasWaiting()) {
            handlerDue.stream().forEach(this::settle);
            handlerDue.clear();
        }
        if (active > 0) {
            if (run.shuttingDown() && !call.isHandler() && onlyAttendantsRun()) {
                run.depart(Departure.STOP_WAITS);
                stopping = true;
            }
            return Visit.OK;
        }
        if (outcome != null) {
            return fail(outcomeMessage);
        }
        if (run.shuttingDown() && !call.isHandler()) {
            return end(NodePhase.FAILED);
        }
        if (run.openHooks
                && call.node() == node()
                && call.caller() == null
                && !call.flags().hooked()) {
            return Visit.OK;
        }
        NodePhase phase = targetsPhase(task -> branches[task]);
        if (passedOverTargets
                && (phase.isFailure() || targetsPhase(this::argoPhase).isFailure())) {
            phase = handedDown();
        }
        return switch (phase) {
            case RUNNING -> Visit.OK;
            case FAILED, ERROR -> end(phase);
            case PENDING, SUCCEEDED, SKIPPED, OMITTED -> succeed();
        };
    }

    /** The outcome, where targets that did not run take a phase over. */
    private NodePhase handedDown() {
        @Nullable NodePhase[] ofTasks = Branches.of(this, true);
        @Nullable NodePhase[] argo = Branches.of(this, false);
        NodePhase phase = targetsPhase(task -> branches[task] == null ? null : ofTasks[task]);
        if (phase != targetsPhase(task -> branches[task] == null ? null : argo[task])) {
            run.depart(Departure.TASK_PHASE);
        }
        return phase;
    }

    /** The task that a node below this DAG belongs to; -1 if it is not below it. */
    int taskOf(NodeRecord node) {
        NodeRecord at = node;
        while (at.boundary != node()) {
            if (at.boundary < 0) {
                return -1;
            }
            at = run.node(at.boundary);
        }
        while (at.name().base() != node()) {
            if (at.name().base() < 0) {
                return -1;
            }
            at = run.node(at.name().base());
        }
        return plan.position(at.stem().substring(1));
    }

    private void omitUnreached() {
        for (int task = 0; run.adopting && task < nodes.length; task++) {
            if (nodes[task] < 0) {
                Abandoned.omit(run, existing(task));
            } else if (attendances.get(task) == null) {
                Abandoned.omitHooks(run, nodes[task]);
            }
        }
    }

    private boolean onlyAttendantsRun() {
        for (int node : nodes) {
            if (node >= 0 && !run.node(node).phase().isFinal()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable NodePhase argoPhase(int task) {
        NodePhase argo = argoBranches.get(task);
        return argo == null ? branches[task] : argo;
    }

    private NodePhase targetsPhase(IntFunction<@Nullable NodePhase> phases) {
        if (settledTargets < plan.targets().length && !plan.failFast() && fleet.hasWaiting()) {
            return NodePhase.RUNNING;
        }
        NodePhase result = NodePhase.SUCCEEDED;
        for (int target : plan.targets()) {
            NodePhase branch = phases.apply(target);
            if (branch == null) {
                result = NodePhase.RUNNING;
                if (!plan.failFast()) {
                    break;
                }
            } else if (branch.isFailure() && !plan.call(target).continuesOn(branch)) {
                result = branch;
                if (plan.failFast()) {
                    break;
                }
            }
        }
        return result;
    }

    private Visit end(NodePhase phase) {
        setOutbound();
        run.mark(node(), phase);
        return Visit.OK;
    }

    private void setOutbound() {
        int[] all = new int[plan.targets().length];
        int count = 0;
        for (int target : plan.targets()) {
            if (nodes[target] >= 0) {
                int[] last = Outbound.of(run, nodes[target]);
                if (count + last.length > all.length) {
                    all = Arrays.copyOf(all, Math.max(count + last.length, all.length * 2));
                }
                System.arraycopy(last, 0, all, count, last.length);
                count += last.length;
            }
        }
        run.nodes.edit(node()).outbound(Arrays.copyOf(all, count));
    }

    private Visit succeed() {
        for (int task = 0; task < plan.size(); task++) {
            if (nodes[task] >= 0) {
                run.export(run.node(nodes[task]).outputs);
            }
        }
        NodeOutputs outputs;
        try {
            outputs = TemplateOutputs.of(
                    run, GlobalNames.filledIn(template.template().outputs(), scope), tasks);
        } catch (PlanException e) {
            return fail(e.text());
        }
        if (outputs != null) {
            run.change(node(), record -> record.outputs = outputs);
        }
        Memo.save(run, node());
        return end(NodePhase.SUCCEEDED);
    }

    @Override
    boolean windDown(String message) {
        endLoops(message);
        fleet.goOn(this);
        return !isAttending() && !hasOpenLoop();
    }

    private void endLoops(String message) {
        for (int task = 0; task < nodes.length; task++) {
            TaskLoop loop = loops.get(task);
            if (loop != null && loop.failFast(message)) {
                fleet.touch(plan.rank(task));
            }
        }
    }

    private boolean hasOpenLoop() {
        for (int task = 0; task < nodes.length; task++) {
            if (loops.get(task) != null && !taskNode(task).phase().isFinal()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAttending() {
        for (int task = 0; task < nodes.length; task++) {
            if (nodes[task] >= 0 && !settled[task] && isAttending(task)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all that a task waits for is a hook or handler. */
    private boolean isAttending(int task) {
        Attendance attendance = attendances.get(task);
        boolean ended = hasEnded(task) && outcome == null;
        return ended || awaitsItems(task) || attendance != null && attendance.isBusy();
    }

    @Override
    void failFastBeforeChild(String message) {
        endLoops(message);
        if (!isAttending() && !hasOpenLoop()) {
            failFast(message);
        }
    }

    @Override
    void failFast(String message) {
        run.mark(node(), NodePhase.FAILED, message);
        omitUnreached();
        run.endDaemons(node());
        fleet.giveUp();
        for (int task = 0; task < plan.size(); task++) {
            TaskLoop loop = loops.get(task);
            if (loop != null) {
                loop.giveUp();
            }
        }
        call.touch();
    }
}
