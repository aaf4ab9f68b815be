package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.core.decide.Decision;
import dev.tiphys.core.decide.Effect;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.core.decide.TaskEvent;
import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.TiphysException;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.Progress;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.conformance.CaseEngine.CaseRun;
import dev.tiphys.testing.conformance.CaseEngine.InvalidWorkflowException;
import dev.tiphys.testing.pods.PodScript;
import dev.tiphys.testing.pods.ScriptedPods;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs one case on a decider, round by round, and writes down what became of it in the form of the recordings. */
final class CaseDriver implements Effect.Performer {
    private static final Instant ZERO = Instant.parse("2026-01-01T00:00:00Z");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_RESUMES = 100;

    private final RecordedCase recorded;
    private final CaseEngine engine;
    private final Budget budget;
    private final ArrayNode timeline = JSON.arrayNode();
    private final Set<String> departures = new LinkedHashSet<>();
    private final ScriptedPods pods;
    private final Map<Long, TaskHandle> tasks = new HashMap<>();
    private List<TaskEvent> events = new ArrayList<>();
    private Instant now = ZERO;
    private Instant startedAt = ZERO;
    private int submissions = 1;
    private @Nullable Instant wakeAt;

    CaseDriver(RecordedCase recorded, CaseEngine engine) {
        this.recorded = recorded;
        this.engine = engine;
        this.budget = new Budget();
        this.pods = new ScriptedPods(new PodScript(recorded.pods()), () -> now);
    }

    /**
     * What became of a case.
     *
     * @param recording in the form of the recordings
     * @param departures codes that took effect
     * @param finished whether the last run ended
     */
    record Outcome(ObjectNode recording, Set<String> departures, boolean finished) {}

    /** Runs the whole timeline. */
    Outcome run() {
        ObjectNode recording = JSON.objectNode();
        CaseRun run;
        try {
            run = engine.submit(workflow(), recorded.objects(), uid(), now);
        } catch (InvalidWorkflowException e) {
            recording.put("invalid", String.valueOf(e.getMessage()));
            return new Outcome(recording, departures, true);
        }
        for (Step step : recorded.timeline()) {
            run = take(step, run);
            departures.addAll(run.decider().snapshot().departures());
        }
        if (recorded.firstStuckStep().isPresent()) {
            runToTheEnd(run);
        }
        departures.addAll(run.decider().snapshot().departures());
        recording.set("timeline", timeline);
        recording.set("executions", executions());
        return new Outcome(recording, departures, run.decider().snapshot().finished());
    }

    private ObjectNode workflow() {
        ObjectNode workflow = recorded.workflow().deepCopy();
        ObjectNode metadata = workflow.withObject("/metadata");
        if (!metadata.hasNonNull("name") && metadata.hasNonNull("generateName")) {
            metadata.put("name", metadata.get("generateName").asText() + "x");
        }
        if (!metadata.hasNonNull("namespace")) {
            metadata.put("namespace", "default");
        }
        return workflow;
    }

    private String uid() {
        return String.format("00000000-0000-0000-0000-%012d", submissions);
    }

    private CaseRun take(Step step, CaseRun run) {
        budget.reset();
        ObjectNode entry = timeline.addObject();
        entry.put("do", step.word());
        CaseRun next = run;
        boolean shown = step instanceof Step.Run;
        try {
            next = act(step, run);
            shown |= step instanceof Step.Retry || step instanceof Step.Resubmit;
        } catch (TiphysException | IllegalArgumentException e) {
            entry.put("error", String.valueOf(e.getMessage()));
        }
        entry.put("at", second(now));
        if (shown) {
            entry.set("workflow", RecordedForm.of(next.decider().snapshot(), ZERO));
        }
        return next;
    }

    private CaseRun act(Step step, CaseRun run) {
        RunDecider decider = run.decider();
        if (step instanceof Step.Run go) {
            Long until = go.until();
            run(decider, until == null ? null : startedAt.plusSeconds(until));
        } else if (step instanceof Step.Suspend) {
            decider.suspend(now);
        } else if (step instanceof Step.Resume resume) {
            decider.resume(resume.nodes(), now);
        } else if (step instanceof Step.Stop stop) {
            decider.stop(stop.nodes(), stop.message(), now);
        } else if (step instanceof Step.Terminate) {
            decider.terminate(now);
        } else if (step instanceof Step.Set set) {
            decider.set(set.update(), now);
        } else if (step instanceof Step.Retry retry) {
            retry(decider, retry.options());
        } else if (step instanceof Step.Resubmit resubmit) {
            return resubmit(run, resubmit);
        } else if (step instanceof Step.Malformed malformed) {
            throw new IllegalArgumentException(malformed.error());
        }
        return run;
    }

    private void retry(RunDecider decider, RetryOptions options) {
        decider.retry(decider.planRetry(options), now);
        startedAt = now;
    }

    private CaseRun resubmit(CaseRun run, Step.Resubmit step) {
        int number = submissions + 1;
        CaseRun next = run.resubmit(
                step.options(),
                run.generateName() + "r" + submissions,
                String.format("00000000-0000-0000-0000-%012d", number),
                now);
        submissions = number;
        startedAt = now;
        wakeAt = null;
        pods.forget();
        tasks.clear();
        events = new ArrayList<>();
        return next;
    }

    /** A workflow that waits for its user is resumed, as often as it takes. */
    private void runToTheEnd(CaseRun run) {
        for (int i = 0; i < MOST_RESUMES && waits(run.decider().snapshot()); i++) {
            budget.reset();
            run.decider().resume(NodeSelector.ALL, now);
            run(run.decider(), null);
        }
    }

    private static boolean waits(RunSnapshot run) {
        return !run.finished()
                && (run.suspended()
                        || run.nodes().stream()
                                .anyMatch(
                                        node -> node.type() == NodeType.SUSPEND && node.phase() == NodePhase.RUNNING));
    }

    /** Moves the time from event to event until nothing more can happen, or until that second. */
    private void run(RunDecider decider, @Nullable Instant until) {
        while (true) {
            decideWhileAnythingChanges(decider);
            if (decider.finished()) {
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

    private void decideWhileAnythingChanges(RunDecider decider) {
        boolean more = true;
        while (more) {
            budget.spendRound();
            List<TaskEvent> batch = events;
            events = new ArrayList<>();
            Decision decision = decider.decide(batch, now);
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

    private ArrayNode executions() {
        ArrayNode json = JSON.arrayNode();
        pods.executions().stream()
                .sorted(Comparator.comparing(ScriptedPods.Execution::at)
                        .thenComparing(execution -> execution.task().nodeName()))
                .forEach(execution -> json.addObject()
                        .put("at", second(execution.at()))
                        .put("node", execution.task().nodeName()));
        return json;
    }

    private static long second(Instant time) {
        return Duration.between(ZERO, time).toSeconds();
    }

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

    /** Keeps a case from going on for ever. */
    private static final class Budget {
        private static final int ROUNDS = 200_000;
        private static final int SECONDS = 100_000;
        private static final long NANOS = Duration.ofSeconds(20).toNanos();
        private int rounds;
        private int seconds;
        private long begin;

        void reset() {
            rounds = 0;
            seconds = 0;
            begin = System.nanoTime();
        }

        void spendRound() {
            if (++rounds > ROUNDS) {
                throw new EndlessException("after " + ROUNDS + " rounds");
            }
            if (System.nanoTime() - begin > NANOS) {
                throw new EndlessException("within 20 seconds");
            }
        }

        void spendSecond() {
            if (++seconds > SECONDS) {
                throw new EndlessException("after " + SECONDS + " moves of the clock");
            }
        }
    }

    /** The case does not end. */
    static final class EndlessException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EndlessException(String when) {
            super("does not end " + when);
        }
    }
}
