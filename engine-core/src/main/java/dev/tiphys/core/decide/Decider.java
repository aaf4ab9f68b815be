package dev.tiphys.core.decide;

import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.RetryPlan;
import dev.tiphys.graph.RunSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The decider of one run: takes in what tasks report, walks what was touched, says what to do. */
final class Decider implements RunDecider {
    private final Run run;
    private final Walk walk;
    private final Commands commands;

    Decider(Run run) {
        this.run = run;
        this.walk = new Walk(run);
        this.commands = new Commands(run, walk);
    }

    Run run() {
        return run;
    }

    @Override
    public Decision decide(List<TaskEvent> events, Instant now) {
        run.now = Math.max(run.now, now.toEpochMilli());
        run.effects = new ArrayList<>();
        run.countedNodes = null;
        run.progressTakenOver = false;
        long before = run.changes;
        for (TaskEvent event : events) {
            apply(event);
        }
        run.timers.fire(run.now);
        long begun = run.changes;
        if (!run.phase.isFinal()) {
            walk.round();
            if (run.changes == before && run.effects.isEmpty() && !run.phase.isFinal()) {
                Stuck.endIf(run, walk);
            }
        }
        if (run.changes != begun || run.changes != before) {
            run.staleProgress.clear();
        }
        boolean changed = run.changes != before;
        long next = run.phase.isFinal() ? Long.MAX_VALUE : run.timers.next();
        return new Decision(
                run.effects,
                changed && !run.phase.isFinal(),
                next == Long.MAX_VALUE ? null : Instant.ofEpochMilli(next),
                changed);
    }

    private void apply(TaskEvent event) {
        TaskExecution task = run.tasks.find(event.execution());
        if (task == null) {
            return;
        }
        run.focus = task.node();
        if (event instanceof TaskEvent.Finished finished) {
            task.finished(finished.result());
        } else if (event instanceof TaskEvent.Started started) {
            task.started(started.address());
        } else if (event instanceof TaskEvent.Progressed progressed) {
            task.progressed(progressed.progress());
        }
    }

    @Override
    public String generateName() {
        String prefix = run.workflow == null ? null : run.workflow.metadata().generateName();
        return prefix == null ? "" : prefix;
    }

    @Override
    public RunSnapshot snapshot() {
        return new RunView(run);
    }

    @Override
    public boolean finished() {
        return run.phase.isFinal();
    }

    @Override
    public String focus() {
        return run.focus < 0 || run.nodes.find(run.focus) == null ? "" : run.name(run.focus);
    }

    @Override
    public void suspend(Instant now) {
        commands.suspend(now);
    }

    @Override
    public void resume(NodeSelector nodes, Instant now) {
        commands.resume(nodes, now);
    }

    @Override
    public void set(NodeUpdate update, Instant now) {
        commands.set(update, now);
    }

    @Override
    public void stop(NodeSelector nodes, String message, Instant now) {
        commands.stop(nodes, message, now);
    }

    @Override
    public void terminate(Instant now) {
        commands.terminate(now);
    }

    @Override
    public RetryPlan planRetry(RetryOptions options) {
        return new ManualRetry(run).plan(options);
    }

    @Override
    public void retry(RetryPlan plan, Instant now) {
        run.now = Math.max(run.now, now.toEpochMilli());
        new ManualRetry(run).apply(plan);
        walk.restart();
    }
}
