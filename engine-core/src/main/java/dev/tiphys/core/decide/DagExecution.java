package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.DagPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.graph.NodePhase;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dag template. Each task counts the dependencies that are still open; the last one that settles has it visited, in
 * the order of Argo's walk. A task is settled when its node, its hooks and its handler have ended.
 */
final class DagExecution extends Composite implements CallOwner, Fleet.Handler {
    private final DagPlan plan;
    private final DagScope siblings;
    private final DagTasks tasks;
    private final Fleet fleet = new Fleet();
    private final Outcome outcome = new Outcome();
    private final Dependencies dependencies;
    private final DagPhases phases;
    private final TaskStart starts;
    private final TaskAttendance attendance;
    private final LateHooks late;
    private final DagFailFast failFast;
    /** Loops that have ended in this round: their own handler comes in the next, if the DAG has not ended before. */
    private final BitSet handlerDue = new BitSet();

    /** How many tasks have begun and are not settled. */
    private int active;
    /** Whether only handlers are waited for, because the run is being stopped: no further task begins. */
    private boolean stopping;

    private DagExecution(
            Call call, NodeName name, Locals.@Nullable Attempt attempt, NodeFlags flags, int node, DagPlan plan)
            throws PlanException {
        super(call, name, attempt, flags, node);
        this.plan = plan;
        this.tasks = new DagTasks(this, plan);
        this.siblings = new DagScope(this, tasks);
        this.dependencies = new Dependencies(tasks, fleet);
        this.phases = new DagPhases(run, tasks);
        this.starts = new TaskStart(this, tasks, fleet);
        this.attendance = new TaskAttendance(this, tasks, outcome);
        this.late = new LateHooks(tasks, attendance, dependencies);
        this.failFast = new DagFailFast(this, tasks, attendance, fleet, outcome);
    }

    static DagExecution of(Call call, NodeName name, Locals.@Nullable Attempt attempt, NodeFlags flags, int node)
            throws PlanException {
        return new DagExecution(
                call, name, attempt, flags, node, call.template().dag(call.templateScope(attempt)));
    }

    @Override
    DagScope siblings() {
        return siblings;
    }

    @Override
    String kind() {
        return "tasks";
    }

    DagTasks tasks() {
        return tasks;
    }

    TaskAttendance attendance() {
        return attendance;
    }

    // ---- rounds

    @Override
    Visit visit() {
        create(NodePhase.RUNNING);
        if (open()) {
            dependencies.open();
        }
        for (int task = 0; everything() && task < tasks.size(); task++) {
            if (tasks.hasNode(task) && !tasks.isSettled(task)) {
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

    @Override
    public void touched(Call child) {
        fleet.touch(child.position);
        call.touch();
    }

    void touchTask(int task) {
        fleet.touch(plan.rank(task));
        call.touch();
    }

    /** The call of a task that has begun and whose node has not ended. */
    @Nullable
    Call callOf(int task) {
        return fleet.call(plan.rank(task));
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
        if (tasks.isSettled(task)) {
            return visitSettled(task);
        }
        boolean isNew = !tasks.hasNode(task);
        if (isNew && stopping || late.hold(task) || !isNew && attendance.holds(task)) {
            return Visit.OK;
        }
        boolean ended = !isNew && tasks.record(task).phase().isFinal();
        Visit visit = look(task);
        if (isNew && tasks.hasNode(task)) {
            active++;
            attendance.begun(task);
        }
        if (visit == Visit.LIMIT) {
            if (!tasks.hasNode(task)) {
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
        if (tasks.hasNode(task) && attendance.attend(task) && tasks.hasEnded(task) && !awaitsItems(task)) {
            settle(task);
        }
        return visit;
    }

    private Visit visitSettled(int task) {
        late.attend(task);
        TaskLoop daemons = tasks.loop(task);
        if (daemons != null) {
            daemons.visit();
        }
        Call daemon = callOf(task);
        return daemon == null ? Visit.OK : daemon.visit();
    }

    private Visit look(int task) {
        TaskLoop loop = tasks.loop(task);
        if (loop != null) {
            loop.visit();
            return Visit.OK;
        }
        Call child = callOf(task);
        if (child == null && !tasks.hasNode(task)) {
            child = starts.begin(task);
        }
        return child == null ? Visit.OK : visitCall(task, child);
    }

    private Visit visitCall(int task, Call child) {
        boolean isNew = child.node() < 0;
        Visit visit = child.visit();
        if (child.node() >= 0) {
            tasks.node(task, child.node());
            if (isNew) {
                starts.connect(task, child.node());
            }
        }
        markBroken(child, visit);
        return visit;
    }

    /** Has the node of a task or of a loop's item say what went wrong. */
    void markBroken(Call child, Visit visit) {
        switch (visit) {
            case ERROR -> {
                String text = "task '" + child.name() + "' errored: " + child.error();
                run.mark(child.node(), NodePhase.ERROR, text);
            }
            case TIMEOUT -> run.mark(child.node(), NodePhase.FAILED, "timeout");
            case OK, TOO_DEEP, LIMIT -> {}
        }
    }

    /** Whether the task is a loop that has ended just now, with the handlers of its items, and has a handler itself. */
    private boolean isGroupWithHandler(int task) {
        TaskLoop loop = tasks.loop(task);
        return loop != null
                && plan.call(task).exit() != null
                && plan.dependents(task).length == 0
                && tasks.record(task).phase().isFinal()
                && !loop.isAttending();
    }

    /** Whether the task is a loop with handlers of items that have not ended. */
    boolean awaitsItems(int task) {
        TaskLoop loop = tasks.loop(task);
        return loop != null && loop.isAttending();
    }

    // ---- the end

    private void settle(int task) {
        tasks.settle(task);
        active--;
        phases.settled(task);
        if (tasks.isGroup(task) && plan.dependents(task).length > 0) {
            announceLoop(task);
        }
        if (tasks.record(task).phase().isFinal()) {
            fleet.put(plan.rank(task), null);
        }
        dependencies.settled(task);
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
        TaskLoop.result(run, tasks.node(task)).announce();
    }

    private Visit assess() {
        int open = active + late.count();
        if (open > 0 && open == handlerDue.cardinality() && !fleet.hasWaiting()) {
            handlerDue.stream().forEach(this::settle);
            handlerDue.clear();
            open = active + late.count();
        }
        boolean isStopped = run.shuttingDown() && !call.isHandler();
        if (open > 0) {
            if (isStopped && tasks.haveAllEnded()) {
                run.depart(Departure.STOP_WAITS);
                stopping = true;
            }
            return Visit.OK;
        }
        if (outcome.isSettled()) {
            return fail(outcome.message());
        }
        if (isStopped) {
            return end(NodePhase.FAILED);
        }
        if (run.openHooks
                && call.node() == node()
                && call.caller() == null
                && !call.flags().hooked()) {
            return Visit.OK;
        }
        NodePhase phase = phases.outcome(this, fleet.hasWaiting());
        return switch (phase) {
            case RUNNING -> Visit.OK;
            case FAILED, ERROR -> end(phase);
            case PENDING, SUCCEEDED, SKIPPED, OMITTED -> succeed();
        };
    }

    void omitUnreached() {
        for (int task = 0; run.adopting && task < tasks.size(); task++) {
            if (!tasks.hasNode(task)) {
                Abandoned.omit(run, tasks.existing(task));
            } else if (!attendance.isLookedAfter(task)) {
                Abandoned.omitHooks(run, tasks.node(task));
            }
        }
    }

    private Visit end(NodePhase phase) {
        run.nodes.edit(node()).outbound(Outbound.ofTargets(run, tasks));
        run.mark(node(), phase);
        return Visit.OK;
    }

    private Visit succeed() {
        for (int task = 0; task < tasks.size(); task++) {
            if (tasks.hasNode(task)) {
                run.export(tasks.record(task).outputs);
            }
        }
        NodeOutputs outputs;
        try {
            outputs = outputs();
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
        return failFast.windDown(message);
    }

    @Override
    void failFastBeforeChild(String message) {
        failFast.strikeBeforeChild(message);
    }

    @Override
    void failFast(String message) {
        failFast.strike(message);
        call.touch();
    }
}
