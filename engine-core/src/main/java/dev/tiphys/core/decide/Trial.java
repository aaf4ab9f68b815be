package dev.tiphys.core.decide;

import dev.tiphys.engine.RetryPlan;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.ConfigMap;
import dev.tiphys.model.WorkflowTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries a retry out on a copy of the run, far enough to see whether it would run anything. Only needed where all that
 * a plan changes are decisions that failed: these may well fail again at once.
 */
final class Trial implements Surroundings, Surroundings.Locks, Surroundings.Caches {
    private static final int MOST_ROUNDS = 1_000;

    private final Surroundings real;

    private Trial(Surroundings real) {
        this.real = real;
    }

    /** Why the run would fail again without having run anything; empty if it would not. */
    static Optional<String> failure(Run run, RetryPlan plan) {
        Run copy = run.fork(new Trial(run.surroundings));
        new ManualRetry(copy).apply(plan);
        Decider decider = new Decider(copy);
        for (int i = 0; i < MOST_ROUNDS; i++) {
            Decision decision = decider.decide(List.of(), Instant.ofEpochMilli(run.now));
            boolean waits = !copy.suspends.isEmpty() || copy.suspended || !copy.timers.isEmpty();
            if (!decision.effects().isEmpty() || waits && !copy.phase.isFinal()) {
                return Optional.empty();
            }
            if (copy.phase.isFinal()) {
                return copy.phase == WorkflowPhase.SUCCEEDED ? Optional.empty() : Optional.of(reason(copy));
            }
        }
        return Optional.empty();
    }

    /** The workflow's message, or that of the node that failed first. */
    private static String reason(Run copy) {
        if (!copy.message.isEmpty()) {
            return copy.message;
        }
        for (int i = 0; i < copy.nodes.limit(); i++) {
            var node = copy.nodes.find(i);
            if (node != null
                    && node.startedAt == copy.startedAt
                    && node.phase() == NodePhase.ERROR
                    && !node.message.isEmpty()) {
                return copy.name(i) + ": " + node.message;
            }
        }
        return "the workflow is " + copy.phase.text();
    }

    @Override
    public Optional<WorkflowTemplate> workflowTemplate(String namespace, String name) {
        return real.workflowTemplate(namespace, name);
    }

    @Override
    public Optional<ClusterWorkflowTemplate> clusterWorkflowTemplate(String name) {
        return real.clusterWorkflowTemplate(name);
    }

    @Override
    public Optional<ConfigMap> configMap(String namespace, String name) {
        return real.configMap(namespace, name);
    }

    @Override
    public Locks locks() {
        return this;
    }

    @Override
    public Caches caches() {
        return this;
    }

    @Override
    public Attempt tryAcquire(Map<String, Integer> limits, Holder holder) {
        return new Attempt(true, "", 0, 0);
    }

    @Override
    public void release(Holder holder) {}

    @Override
    public void releaseAll() {}

    @Override
    public Optional<CacheEntry> load(String namespace, String cache, String key, Instant now) {
        return Optional.empty();
    }

    @Override
    public void save(String namespace, String cache, String key, CacheEntry entry) {}
}
