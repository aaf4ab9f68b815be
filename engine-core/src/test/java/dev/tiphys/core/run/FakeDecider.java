package dev.tiphys.core.run;

import dev.tiphys.core.decide.DeciderFactory;
import dev.tiphys.core.decide.Decision;
import dev.tiphys.core.decide.Effect;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.core.decide.Surroundings;
import dev.tiphys.core.decide.TaskEvent;
import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.RetryPlan;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run of {@code tasks} tasks, {@code width} of them at once, for tests of the shell: the workflow's labels say how
 * many. Ends Failed with the messages of the tasks that did not succeed.
 */
class FakeDecider implements RunDecider {
    final String runId;
    final Surroundings surroundings;
    final List<Integer> batches = new ArrayList<>();
    private final int tasks;
    private final int width;
    private final Map<Long, String> running = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private long started;
    private long executions;
    private int ended;
    private int retries;
    private boolean suspended;
    private boolean terminated;
    private boolean finished;

    FakeDecider(String runId, int tasks, int width, Surroundings surroundings) {
        this.runId = runId;
        this.tasks = tasks;
        this.width = width;
        this.surroundings = surroundings;
    }

    /** Deciders of the sizes in the labels {@code tasks} and {@code width}. */
    static DeciderFactory factory(Maker maker) {
        return new DeciderFactory() {
            @Override
            public RunDecider start(
                    Workflow workflow, Arguments arguments, Identity identity, Surroundings around, Instant now) {
                Map<String, String> labels = workflow.metadata().labels();
                return maker.make(
                        identity.runId(),
                        Integer.parseInt(labels.get("tasks")),
                        Integer.parseInt(labels.get("width")),
                        around);
            }

            @Override
            public RunDecider resubmit(
                    RunDecider original, ResubmitOptions options, Identity identity, Surroundings around, Instant now) {
                FakeDecider first = (FakeDecider) original;
                return maker.make(identity.runId(), first.tasks, first.width, around);
            }
        };
    }

    interface Maker {
        RunDecider make(String runId, int tasks, int width, Surroundings surroundings);
    }

    @Override
    public Decision decide(List<TaskEvent> events, Instant now) {
        batches.add(events.size());
        for (TaskEvent event : events) {
            if (event instanceof TaskEvent.Finished end) {
                take(end);
            }
        }
        List<Effect> effects = new ArrayList<>();
        while (!suspended && !terminated && started < tasks && running.size() < width) {
            String node = "task-" + started++;
            long number = executions++;
            running.put(number, node);
            effects.add(new Effect.Start(number, new FakeTask(runId, node)));
        }
        if (terminated) {
            running.keySet().forEach(number -> effects.add(new Effect.Cancel(number, CancelReason.TERMINATE)));
        }
        if (running.isEmpty() && (ended == tasks || terminated)) {
            finished = true;
        }
        return new Decision(effects, false, wakeAt(now), true);
    }

    @Nullable
    Instant wakeAt(Instant now) {
        return null;
    }

    private void take(TaskEvent.Finished end) {
        if (running.remove(end.execution()) == null) {
            throw new AssertionError("unknown execution " + end.execution());
        }
        ended++;
        if (end.result().outcome() != TaskResult.Outcome.SUCCEEDED) {
            failures.add(end.result().message());
        }
    }

    @Override
    public RunSnapshot snapshot() {
        WorkflowPhase phase = !finished
                ? WorkflowPhase.RUNNING
                : failures.isEmpty() && !terminated ? WorkflowPhase.SUCCEEDED : WorkflowPhase.FAILED;
        return new FakeSnapshot(runId, phase, String.join("\n", failures), ended, suspended);
    }

    @Override
    public boolean finished() {
        return finished;
    }

    @Override
    public void suspend(Instant now) {
        refuseIfFinished();
        suspended = true;
    }

    @Override
    public void resume(NodeSelector nodes, Instant now) {
        refuseIfFinished();
        suspended = false;
    }

    @Override
    public void set(NodeUpdate update, Instant now) {
        throw new OperationRefusedException("nothing waits");
    }

    @Override
    public void stop(NodeSelector nodes, String message, Instant now) {
        terminate(now);
    }

    @Override
    public void terminate(Instant now) {
        refuseIfFinished();
        terminated = true;
    }

    private void refuseIfFinished() {
        if (finished) {
            throw new OperationRefusedException("the run has ended");
        }
    }

    @Override
    public RetryPlan planRetry(RetryOptions options) {
        if (!finished) {
            throw new OperationRefusedException("the run goes on");
        }
        return new RetryPlan(
                runId,
                options,
                List.of(new RetryPlan.Entry("all", 0, RetryPlan.Action.RESET, true, "retry " + retries)));
    }

    @Override
    public void retry(RetryPlan plan, Instant now) {
        if (!plan.equals(planRetry(plan.options()))) {
            throw new OperationRefusedException("the run has changed");
        }
        retries++;
        failures.clear();
        terminated = false;
        finished = false;
        ended = 0;
        started = 0;
    }
}
