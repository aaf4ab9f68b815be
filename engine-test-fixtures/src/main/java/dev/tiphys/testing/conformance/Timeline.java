package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.TiphysException;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.conformance.CaseSubject.InvalidWorkflowException;
import dev.tiphys.testing.pods.ScriptedPods.Execution;
import dev.tiphys.testing.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Plays the timeline of a case and writes down what became of it in the form of the recordings. */
final class Timeline {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_RESUMES = 100;

    private final RecordedCase recorded;
    private final CaseSubject subject;
    private final ArrayNode entries = JSON.arrayNode();
    private final Set<String> departures = new LinkedHashSet<>();
    private final List<Moment> moments = new ArrayList<>();
    private Instant startedAt = VirtualTime.START;

    Timeline(RecordedCase recorded, CaseSubject subject) {
        this.recorded = recorded;
        this.subject = subject;
    }

    /**
     * What became of a case.
     *
     * @param recording in the form of the recordings
     * @param departures codes that took effect
     * @param finished whether the last run ended
     */
    record Outcome(ObjectNode recording, Set<String> departures, boolean finished) {}

    /** The run as it was after each step. */
    List<Moment> moments() {
        return List.copyOf(moments);
    }

    Outcome play() {
        ObjectNode recording = JSON.objectNode();
        try {
            subject.submit();
        } catch (InvalidWorkflowException e) {
            recording.put("invalid", String.valueOf(e.getMessage()));
            return new Outcome(recording, departures, true);
        }
        for (Step step : recorded.timeline()) {
            take(step);
            departures.addAll(subject.snapshot().departures());
        }
        if (recorded.firstStuckStep().isPresent()) {
            runToTheEnd();
        }
        departures.addAll(subject.snapshot().departures());
        recording.set("timeline", entries);
        recording.set("executions", executions());
        return new Outcome(recording, departures, subject.snapshot().finished());
    }

    private void take(Step step) {
        ObjectNode entry = entries.addObject();
        entry.put("do", step.word());
        boolean shown = step instanceof Step.Run;
        try {
            act(step);
            shown |= step instanceof Step.Retry || step instanceof Step.Resubmit;
        } catch (TiphysException | IllegalArgumentException e) {
            entry.put("error", String.valueOf(e.getMessage()));
        }
        entry.put("at", second(subject.now()));
        moments.add(new Moment(
                step,
                !entry.has("error"),
                subject.now(),
                subject.snapshot(),
                subject.pods().started()));
        if (shown) {
            entry.set("workflow", RecordedForm.of(subject.snapshot(), VirtualTime.START));
        }
    }

    private void act(Step step) {
        if (step instanceof Step.Run run) {
            Long until = run.until();
            subject.run(until == null ? null : startedAt.plusSeconds(until));
        } else if (step instanceof Step.Suspend) {
            subject.suspend();
        } else if (step instanceof Step.Resume resume) {
            subject.resume(resume.nodes());
        } else if (step instanceof Step.Stop stop) {
            subject.stop(stop.nodes(), stop.message());
        } else if (step instanceof Step.Terminate) {
            subject.terminate();
        } else if (step instanceof Step.Set set) {
            subject.set(set.update());
        } else if (step instanceof Step.Retry retry) {
            subject.retry(retry.options());
            startedAt = subject.now();
        } else if (step instanceof Step.Resubmit resubmit) {
            subject.resubmit(resubmit.options());
            startedAt = subject.now();
        } else if (step instanceof Step.Malformed malformed) {
            throw new IllegalArgumentException(malformed.error());
        }
    }

    /** A workflow that waits for its user is resumed, as often as it takes. */
    void runToTheEnd() {
        for (int i = 0; i < MOST_RESUMES && waits(subject.snapshot()); i++) {
            subject.resume(NodeSelector.ALL);
            subject.run(null);
            moments.add(new Moment(
                    new Step.Run(null),
                    true,
                    subject.now(),
                    subject.snapshot(),
                    subject.pods().started()));
        }
    }

    private static boolean waits(RunSnapshot run) {
        return !run.finished()
                && (run.suspended()
                        || run.nodes().stream()
                                .anyMatch(
                                        node -> node.type() == NodeType.SUSPEND && node.phase() == NodePhase.RUNNING));
    }

    private ArrayNode executions() {
        ArrayNode json = JSON.arrayNode();
        subject.pods().executions().stream()
                .sorted(Comparator.comparing(Execution::at)
                        .thenComparing(execution -> execution.task().nodeName()))
                .forEach(execution -> json.addObject()
                        .put("at", second(execution.at()))
                        .put("node", execution.task().nodeName()));
        return json;
    }

    private static long second(Instant time) {
        return Duration.between(VirtualTime.START, time).toSeconds();
    }
}
