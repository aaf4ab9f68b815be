package dev.tiphys.core.run;

import dev.tiphys.core.decide.Surroundings;
import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.ConfigMap;
import dev.tiphys.model.Kind;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.ObjectMeta;
import dev.tiphys.model.WorkflowTemplate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What all runs of an engine share. */
final class SharedObjects {
    private final Map<Key, Manifest> objects = new ConcurrentHashMap<>();
    private final LockTable locks = new LockTable();
    private final MemoCaches caches = new MemoCaches();

    void define(Collection<? extends Manifest> manifests) {
        for (Manifest manifest : manifests) {
            switch (manifest.kind()) {
                case WORKFLOW_TEMPLATE, CLUSTER_WORKFLOW_TEMPLATE, CONFIG_MAP -> {}
                case WORKFLOW, CRON_WORKFLOW ->
                    throw new IllegalArgumentException("nothing can refer to a " + manifest.kind());
            }
        }
        manifests.forEach(manifest -> objects.put(keyOf(manifest), manifest));
        if (manifests.stream().anyMatch(manifest -> manifest.kind() == Kind.CONFIG_MAP)) {
            locks.wakeAll();
        }
    }

    private static Key keyOf(Manifest manifest) {
        ObjectMeta metadata = manifest.metadata();
        String name = metadata.name();
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("a " + manifest.kind() + " without a name");
        }
        String namespace = metadata.namespace();
        return key(manifest.kind(), namespace == null || namespace.isEmpty() ? "default" : namespace, name);
    }

    private static Key key(Kind kind, String namespace, String name) {
        return new Key(kind, kind == Kind.CLUSTER_WORKFLOW_TEMPLATE ? "" : namespace, name);
    }

    /** All this as one run sees it. */
    Surroundings seenBy(String runId, Runnable waker) {
        return new View(runId, waker);
    }

    private record Key(Kind kind, String namespace, String name) {}

    private final class View implements Surroundings, Surroundings.Locks {
        private final String runId;
        private final Runnable waker;

        View(String runId, Runnable waker) {
            this.runId = runId;
            this.waker = waker;
        }

        @Override
        public Optional<WorkflowTemplate> workflowTemplate(String namespace, String name) {
            return Optional.ofNullable((WorkflowTemplate) objects.get(key(Kind.WORKFLOW_TEMPLATE, namespace, name)));
        }

        @Override
        public Optional<ClusterWorkflowTemplate> clusterWorkflowTemplate(String name) {
            return Optional.ofNullable(
                    (ClusterWorkflowTemplate) objects.get(key(Kind.CLUSTER_WORKFLOW_TEMPLATE, "", name)));
        }

        @Override
        public Optional<ConfigMap> configMap(String namespace, String name) {
            return Optional.ofNullable((ConfigMap) objects.get(key(Kind.CONFIG_MAP, namespace, name)));
        }

        @Override
        public Locks locks() {
            return this;
        }

        @Override
        public Caches caches() {
            return caches;
        }

        @Override
        public Attempt tryAcquire(Map<String, Integer> limits, Holder holder) {
            return locks.tryAcquire(runId, limits, holder, waker);
        }

        @Override
        public void release(Holder holder) {
            locks.release(runId, holder);
        }

        @Override
        public void releaseAll() {
            locks.releaseAll(runId);
        }
    }
}
