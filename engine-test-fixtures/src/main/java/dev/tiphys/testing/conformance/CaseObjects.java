package dev.tiphys.testing.conformance;

import dev.tiphys.core.decide.Surroundings;
import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.ConfigMap;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.WorkflowTemplate;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The surroundings of the runs of one case: its objects, and locks and caches of its own. One run at a time. */
final class CaseObjects implements Surroundings {
    private final List<Manifest> objects;
    private final OneRunsLocks locks = new OneRunsLocks();
    private final Caches caches = new MemoryCaches();

    CaseObjects(List<Manifest> objects) {
        this.objects = List.copyOf(objects);
    }

    /** Objects lie where the workflow lies: a recording has one namespace only, whatever its templates say. */
    private static boolean isTemplate(Manifest object) {
        return object instanceof WorkflowTemplate;
    }

    @Override
    public Optional<WorkflowTemplate> workflowTemplate(String namespace, String name) {
        return find(WorkflowTemplate.class, namespace, name);
    }

    @Override
    public Optional<ClusterWorkflowTemplate> clusterWorkflowTemplate(String name) {
        return objects.stream()
                .filter(ClusterWorkflowTemplate.class::isInstance)
                .map(ClusterWorkflowTemplate.class::cast)
                .filter(object -> name.equals(object.metadata().name()))
                .findFirst();
    }

    @Override
    public Optional<ConfigMap> configMap(String namespace, String name) {
        return find(ConfigMap.class, namespace, name);
    }

    private <T extends Manifest> Optional<T> find(Class<T> type, String namespace, String name) {
        return objects.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(object -> name.equals(object.metadata().name()))
                .filter(object -> isTemplate(object)
                        || namespace.equals(
                                Optional.ofNullable(object.metadata().namespace())
                                        .orElse("default")))
                .findFirst();
    }

    @Override
    public Locks locks() {
        return locks;
    }

    @Override
    public Caches caches() {
        return caches;
    }

    Set<String> locksHeld() {
        Set<String> held = new LinkedHashSet<>();
        locks.holders.forEach((lock, holders) -> {
            if (!holders.isEmpty()) {
                held.add(lock);
            }
        });
        return held;
    }

    /** With one run, whoever of it asks first gets a free lock: nobody else stands in a queue. */
    private static final class OneRunsLocks implements Locks {
        private final Map<String, Set<String>> holders = new LinkedHashMap<>();

        @Override
        public Attempt tryAcquire(Map<String, Integer> limits, Holder holder) {
            for (Map.Entry<String, Integer> lock : limits.entrySet()) {
                Set<String> held = holders.getOrDefault(lock.getKey(), Set.of());
                if (!held.contains(holder.node()) && held.size() >= lock.getValue()) {
                    return new Attempt(false, lock.getKey(), lock.getValue() - held.size(), lock.getValue());
                }
            }
            limits.keySet()
                    .forEach(lock -> holders.computeIfAbsent(lock, name -> new LinkedHashSet<>())
                            .add(holder.node()));
            return new Attempt(true, "", 0, 0);
        }

        @Override
        public void release(Holder holder) {
            holders.values().forEach(held -> held.remove(holder.node()));
        }

        @Override
        public void releaseAll() {
            holders.clear();
        }
    }

    private static final class MemoryCaches implements Caches {
        private final Map<List<String>, CacheEntry> entries = new HashMap<>();

        @Override
        public Optional<CacheEntry> load(String namespace, String cache, String key, Instant now) {
            return Optional.ofNullable(entries.get(List.of(namespace, cache, key)));
        }

        @Override
        public void save(String namespace, String cache, String key, CacheEntry entry) {
            entries.put(List.of(namespace, cache, key), entry);
        }
    }
}
