package dev.tiphys.testing.conformance;

import dev.tiphys.core.decide.DeciderFactory;
import dev.tiphys.core.decide.Decision;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.core.decide.Surroundings;
import dev.tiphys.core.decide.TaskEvent;
import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.RetryPlan;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** A decider that decides what a test says. It never ends, and terminate is refused. */
final class FakeDecider implements DeciderFactory, RunDecider {
    private final BiFunction<List<TaskEvent>, Instant, Decision> rounds;

    FakeDecider(BiFunction<List<TaskEvent>, Instant, Decision> rounds) {
        this.rounds = rounds;
    }

    /** A runner of cases on it. */
    CaseEngine engine() {
        return recorded -> new DeciderSubject(recorded, this);
    }

    @Override
    public RunDecider start(
            Workflow workflow, Arguments arguments, Identity identity, Surroundings surroundings, Instant now) {
        return this;
    }

    @Override
    public RunDecider resubmit(
            RunDecider original, ResubmitOptions options, Identity identity, Surroundings surroundings, Instant now) {
        return this;
    }

    @Override
    public Decision decide(List<TaskEvent> events, Instant now) {
        return rounds.apply(events, now);
    }

    @Override
    public RunSnapshot snapshot() {
        return EmptySnapshot.INSTANCE;
    }

    @Override
    public void suspend(Instant now) {}

    @Override
    public void resume(NodeSelector nodes, Instant now) {}

    @Override
    public void set(NodeUpdate update, Instant now) {}

    @Override
    public void stop(NodeSelector nodes, String message, Instant now) {}

    @Override
    public void terminate(Instant now) {
        throw new OperationRefusedException("not now");
    }

    @Override
    public RetryPlan planRetry(RetryOptions options) {
        throw new OperationRefusedException("not now");
    }

    @Override
    public void retry(RetryPlan plan, Instant now) {}
}
