package dev.tiphys.testing.retry;

import dev.tiphys.core.decide.DeciderFactory;
import dev.tiphys.core.decide.Decision;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.core.decide.Surroundings;
import dev.tiphys.core.decide.TaskEvent;
import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.RetryPlan;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Deciders that note their retries. */
public final class RetryWitness implements DeciderFactory {
    private final DeciderFactory deciders;
    private final List<Noted> retries = new ArrayList<>();

    /** @param deciders what really decides */
    public RetryWitness(DeciderFactory deciders) {
        this.deciders = deciders;
    }

    /**
     * A retry that was carried out.
     *
     * @param before the run before it
     * @param plan what was to be done
     * @param after the run after it, before anything was decided
     */
    public record Noted(RunSnapshot before, RetryPlan plan, RunSnapshot after) {}

    /** The retries that were carried out, in order. */
    public List<Noted> retries() {
        return List.copyOf(retries);
    }

    @Override
    public RunDecider start(
            Workflow workflow, Arguments arguments, Identity identity, Surroundings surroundings, Instant now) {
        return new Noting(deciders.start(workflow, arguments, identity, surroundings, now));
    }

    @Override
    public RunDecider resubmit(
            RunDecider original, ResubmitOptions options, Identity identity, Surroundings surroundings, Instant now) {
        RunDecider real = original instanceof Noting noting ? noting.real : original;
        return new Noting(deciders.resubmit(real, options, identity, surroundings, now));
    }

    private final class Noting implements RunDecider {
        private final RunDecider real;

        Noting(RunDecider real) {
            this.real = real;
        }

        @Override
        public Decision decide(List<TaskEvent> events, Instant now) {
            return real.decide(events, now);
        }

        @Override
        public String generateName() {
            return real.generateName();
        }

        @Override
        public RunSnapshot snapshot() {
            return real.snapshot();
        }

        @Override
        public boolean finished() {
            return real.finished();
        }

        @Override
        public void suspend(Instant now) {
            real.suspend(now);
        }

        @Override
        public void resume(NodeSelector nodes, Instant now) {
            real.resume(nodes, now);
        }

        @Override
        public void set(NodeUpdate update, Instant now) {
            real.set(update, now);
        }

        @Override
        public void stop(NodeSelector nodes, String message, Instant now) {
            real.stop(nodes, message, now);
        }

        @Override
        public void terminate(Instant now) {
            real.terminate(now);
        }

        @Override
        public RetryPlan planRetry(RetryOptions options) {
            return real.planRetry(options);
        }

        @Override
        public void retry(RetryPlan plan, Instant now) {
            RunSnapshot before = real.snapshot();
            real.retry(plan, now);
            retries.add(new Noted(before, plan, real.snapshot()));
        }

        @Override
        public String focus() {
            return real.focus();
        }
    }
}
