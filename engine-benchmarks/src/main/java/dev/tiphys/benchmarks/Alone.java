package dev.tiphys.benchmarks;

import dev.tiphys.core.decide.Surroundings;
import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.ConfigMap;
import dev.tiphys.model.WorkflowTemplate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A run that has nothing around it: no other objects, free locks, empty caches. */
final class Alone implements Surroundings, Surroundings.Locks, Surroundings.Caches {
    @Override
    public Optional<WorkflowTemplate> workflowTemplate(String namespace, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<ClusterWorkflowTemplate> clusterWorkflowTemplate(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<ConfigMap> configMap(String namespace, String name) {
        return Optional.empty();
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
