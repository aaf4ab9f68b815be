package dev.tiphys.core.decide;

import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.TaskTexts;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.Progress;
import dev.tiphys.model.TemplateType;
import org.jspecify.annotations.Nullable;

/** Work that an executor does: a pod in Argo, an HTTP request, a plugin's task. */
final class TaskExecution extends Execution {
    private long execution = -1;
    private boolean started;
    private boolean cancelled;
    private boolean containersMade;
    private long due = Long.MAX_VALUE;

    TaskExecution(Call call, NodeName name, Locals.@Nullable Attempt attempt, NodeFlags flags, int node)
            throws PlanException {
        super(call, name, attempt, flags, node);
    }

    @Override
    Visit visit() {
        create(NodePhase.PENDING);
        if (started || record().phase().isFinal() || takeOver()) {
            return Visit.OK;
        }
        if (isPod() && !run.mayStart(call.isHandler())) {
            run.mark(node(), NodePhase.FAILED, "workflow shutdown with strategy: " + run.shutdown);
            return Visit.OK;
        }
        long deadline = call.isHandler() ? Long.MAX_VALUE : run.deadline();
        if (isPod() && deadline != Long.MAX_VALUE && (deadline - run.now) / 1000 <= 0) {
            run.unstarted.add(this);
            return Visit.OK;
        }
        try {
            start(deadline);
        } catch (PlanException e) {
            return fail(e.text());
        }
        return Visit.OK;
    }

    /** In a run that was retried while it runs: goes on with the work that is under way. */
    private boolean takeOver() {
        TaskExecution old = run.adopting ? run.underway.get(node()) : null;
        if (old == null || !old.isActive() || old.cancelled && record().phase() == NodePhase.PENDING) {
            return false;
        }
        started = true;
        cancelled = old.cancelled;
        containersMade = old.containersMade;
        execution = old.execution;
        run.tasks.replace(execution, this);
        cancelAt(old.due);
        if (record().daemoned()) {
            run.daemons.add(node());
            run.daemonTasks.put(node(), this);
        }
        return true;
    }

    private void cancelAt(long moment) {
        due = moment;
        if (due != Long.MAX_VALUE) {
            long mine = execution;
            run.timers.at(due, () -> cancel(CancelReason.DEADLINE), () -> run.tasks.find(mine) == this);
        }
    }

    private boolean isPod() {
        return record().type() == NodeType.POD;
    }

    private void start(long workflowDeadline) throws PlanException {
        long ownDue = ownDeadline(workflowDeadline);
        started = true;
        if (run.adopting) {
            refresh();
        }
        if (isPod()) {
            run.podsInRound++;
        }
        execution = run.tasks.add(this);
        RunTask task = new RunTask(this, ownDue);
        task.check();
        run.effect(new Effect.Start(execution, task));
        cancelAt(ownDue);
        if (template.type() == TemplateType.CONTAINER_SET) {
            makeContainers();
        }
    }

    /** A node of a resubmitted workflow waited with what it was in the old one. */
    private void refresh() {
        if (record().startedAt == 0 && template.isDaemon()) {
            run.change(node(), record -> record.startedAt = run.now);
        }
        if (inputs != null && !inputs.equals(record().inputs)) {
            run.change(node(), record -> record.inputs = inputs);
            run.depart(Departure.RESUBMIT_TAKES_OVER);
        }
    }

    /** When the task itself must end, by its template's limits. */
    private long ownDeadline(long workflowDeadline) throws PlanException {
        TaskTexts texts = template.texts();
        long limit = Long.MAX_VALUE;
        if (isPod() && texts.activeDeadlineSeconds() != null) {
            limit = run.now + Times.parse(texts.activeDeadlineSeconds().render(scope));
        }
        if (isPod() && texts.timeout() != null) {
            limit = timeoutDeadline(texts.timeout());
        }
        limit = Math.min(limit, retryDeadline());
        return limit >= workflowDeadline ? Long.MAX_VALUE : limit;
    }

    private long timeoutDeadline(Text text) throws PlanException {
        long due = (record().startedAt == 0 ? run.now : record().startedAt) + Timeouts.duration(call, text);
        if ((due - run.now) / 1000 <= 1) {
            throw new PlanException(run.name(node()) + " exceeded its deadline");
        }
        return due;
    }

    private long retryDeadline() {
        return attempt == null ? Long.MAX_VALUE : call.retryDeadline();
    }

    private void makeContainers() {
        if (!containersMade) {
            containersMade = true;
            Containers.make(this);
        }
    }

    long execution() {
        return execution;
    }

    /** Whether an executor is at work on it. */
    boolean isActive() {
        return execution >= 0 && run.tasks.find(execution) == this;
    }

    @Override
    void cancel() {
        cancel(CancelReason.STOP);
    }

    void cancel(CancelReason reason) {
        if (isActive() && !cancelled) {
            cancelled = true;
            run.effect(new Effect.Cancel(execution, reason));
        }
    }

    // ---- what the executor reports

    void started(String address) {
        NodeRecord node = record();
        if (node.phase() != NodePhase.PENDING) {
            return;
        }
        run.change(node(), record -> {
            record.message = "";
            if (template.isDaemon()) {
                record.daemoned(true);
                record.podIp(address);
                record.finishedAt = run.now;
            }
            record.phase(NodePhase.RUNNING);
        });
        if (template.isDaemon()) {
            run.daemons.add(node());
            run.daemonTasks.put(node(), this);
        }
        Containers.running(this);
        call.touch();
    }

    void progressed(Progress progress) {
        if (!record().phase().isFinal()) {
            run.change(node(), record -> record.progress(progress));
        }
    }

    void finished(TaskResult result) {
        run.tasks.remove(execution);
        run.daemons.remove(node());
        if (template.isDaemon() && attempt == null) {
            call.ended();
        }
        NodeRecord node = record();
        if (node.phase().isFinal()) {
            call.touch();
            return;
        }
        NodePhase phase = switch (result.outcome()) {
            case SUCCEEDED -> template.isDaemon() && isPod() ? NodePhase.FAILED : NodePhase.SUCCEEDED;
            case FAILED -> NodePhase.FAILED;
            case ERROR -> NodePhase.ERROR;
        };
        NodeOutputs outputs = TaskOutputs.of(this, result, phase);
        run.change(node(), record -> {
            record.daemoned(false);
            record.outputs = outputs;
        });
        Containers.ended(this, result);
        run.mark(node(), phase, result.message());
        run.export(outputs);
        if (phase == NodePhase.SUCCEEDED) {
            Memo.save(run, node(), PodNames.of(run, run.name(node()), template.name()));
        }
        call.touch();
    }

    /** The controller itself ends the node. */
    void kill(String message, CancelReason reason) {
        run.change(node(), record -> record.daemoned(false));
        run.daemons.remove(node());
        run.mark(node(), NodePhase.FAILED, message);
        Containers.killed(this, message);
        cancel(reason);
        call.touch();
    }

    /** A daemon that nobody needs any more. */
    void endDaemon() {
        run.daemons.remove(node());
        run.change(node(), record -> record.daemoned(false));
        run.mark(node(), NodePhase.SUCCEEDED);
        cancel(CancelReason.DAEMON_END);
        call.ended();
        call.touch();
    }
}
