package dev.tiphys.testing.conformance;

import dev.tiphys.core.decide.DeciderFactory;
import dev.tiphys.core.decide.DeciderFactory.Identity;
import dev.tiphys.core.decide.Decision;
import dev.tiphys.core.decide.Effect;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.core.decide.TaskEvent;
import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.TiphysException;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.Progress;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Workflow;
import dev.tiphys.testing.TestNames;
import dev.tiphys.testing.pods.PodScript;
import dev.tiphys.testing.pods.ScriptedPods;
import dev.tiphys.testing.time.VirtualTime;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A decider without an engine: asked round by round. */
final class DeciderSubject implements CaseSubject, Effect.Performer {
    private final CaseManifests manifests;
    private final DeciderFactory deciders;
    private final ScriptedPods pods;
    private final TestNames names = new TestNames();
    private final Budget budget = new Budget();
    private final Map<Long, TaskHandle> tasks = new HashMap<>();
    private @Nullable CaseObjects surroundings;
    private @Nullable RunDecider run;
    private String prefix = "";
    private List<TaskEvent> events = new ArrayList<>();
    private Instant now = VirtualTime.START;
    private @Nullable Instant wakeAt;

    DeciderSubject(RecordedCase recorded, DeciderFactory deciders) {
        this.manifests = new CaseManifests(recorded);
        this.deciders = deciders;
        this.pods = new ScriptedPods(new PodScript(recorded.pods()), () -> now);
    }

    @Override
    public void submit() {
        try {
            surroundings = new CaseObjects(manifests.objects());
            Workflow workflow = manifests.workflow();
            String name = String.valueOf(workflow.metadata().name());
            String generated = workflow.metadata().generateName();
            prefix = generated == null ? name + "-" : generated;
            run = deciders.start(workflow, Arguments.EMPTY, identity(name), surroundings, now);
        } catch (TiphysException e) {
            throw new InvalidWorkflowException(CaseManifests.firstError(e));
        }
    }

    private Identity identity(String name) {
        String uid = names.uid();
        return new Identity(uid, uid, name);
    }

    private RunDecider decider() {
        return Objects.requireNonNull(run, "nothing was submitted");
    }

    @Override
    public void resubmit(ResubmitOptions options) {
        String name = names.name(prefix, decider().snapshot().workflowName());
        run = deciders.resubmit(decider(), options, identity(name), Objects.requireNonNull(surroundings), now);
        pods.forget();
        wakeAt = null;
        tasks.clear();
        events = new ArrayList<>();
    }

    @Override
    public void run(@Nullable Instant until) {
        budget.reset();
        while (true) {
            decideWhileAnythingChanges();
            if (decider().finished()) {
                return;
            }
            Optional<Instant> next = nextInstant();
            if (next.isEmpty() || (until != null && next.get().isAfter(until))) {
                now = until == null || until.isBefore(now) ? now : until;
                return;
            }
            now = next.get();
            budget.spendSecond();
            pods.finishDue();
        }
    }

    private void decideWhileAnythingChanges() {
        boolean more = true;
        while (more) {
            budget.spendRound();
            List<TaskEvent> batch = events;
            events = new ArrayList<>();
            Decision decision = decider().decide(batch, now);
            wakeAt = decision.wakeAt();
            decision.effects().forEach(effect -> effect.by(this));
            boolean settled = pods.settle();
            more = settled || decision.again() || decision.changed();
            if (!more) {
                more = pods.finishInstant();
            }
        }
    }

    @Override
    public boolean start(long execution, Task task) {
        tasks.put(execution, pods.start(task, new Reports(execution)));
        return true;
    }

    @Override
    public boolean cancel(long execution, CancelReason reason) {
        Optional.ofNullable(tasks.get(execution)).ifPresent(task -> task.cancel(reason));
        return true;
    }

    private Optional<Instant> nextInstant() {
        Optional<Instant> pod = pods.nextEnd();
        if (wakeAt == null) {
            return pod;
        }
        Instant wake = wakeAt.minusNanos(1).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        Instant later = wake.isAfter(now) ? wake : now.plusSeconds(1);
        return Optional.of(pod.filter(end -> end.isBefore(later)).orElse(later));
    }

    @Override
    public void suspend() {
        decider().suspend(now);
    }

    @Override
    public void resume(NodeSelector nodes) {
        decider().resume(nodes, now);
    }

    @Override
    public void stop(NodeSelector nodes, String message) {
        decider().stop(nodes, message, now);
    }

    @Override
    public void terminate() {
        decider().terminate(now);
    }

    @Override
    public void set(NodeUpdate update) {
        decider().set(update, now);
    }

    @Override
    public void retry(RetryOptions options) {
        decider().retry(decider().planRetry(options), now);
    }

    @Override
    public RunSnapshot snapshot() {
        return decider().snapshot();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public ScriptedPods pods() {
        return pods;
    }

    @Override
    public boolean timerLeft() {
        return wakeAt != null;
    }

    @Override
    public Set<String> locksHeld() {
        return Objects.requireNonNull(surroundings).locksHeld();
    }

    @Override
    public void close() {}

    /** Hands what a pod reports to the next round. */
    private final class Reports implements TaskEvents {
        private final long execution;

        Reports(long execution) {
            this.execution = execution;
        }

        @Override
        public void started(String address) {
            events.add(new TaskEvent.Started(execution, address));
        }

        @Override
        public void progress(Progress progress) {
            events.add(new TaskEvent.Progressed(execution, progress));
        }

        @Override
        public void output(String text) {}

        @Override
        public Path directory() {
            throw new UnsupportedOperationException("scripted pods write no files");
        }

        @Override
        public void finished(TaskResult result) {
            events.add(new TaskEvent.Finished(execution, result));
        }
    }
}
