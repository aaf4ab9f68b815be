package dev.tiphys.core.decide;

import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.ConfigMap;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.WorkflowTemplate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What runs of one engine share, as one run sees it: objects, locks, caches. Implementations are thread-safe. */
public interface Surroundings {
    /** The WorkflowTemplate of that name. */
    Optional<WorkflowTemplate> workflowTemplate(String namespace, String name);

    /** The ClusterWorkflowTemplate of that name. */
    Optional<ClusterWorkflowTemplate> clusterWorkflowTemplate(String name);

    /** The ConfigMap of that name. */
    Optional<ConfigMap> configMap(String namespace, String name);

    /** The mutexes and semaphores of all runs. */
    Locks locks();

    /** The memoization caches of all runs. */
    Caches caches();

    /** Mutexes and semaphores over all runs. */
    interface Locks {
        /**
         * Tries to take all of the holder's locks together or none; a holder that must wait keeps its place, and the
         * run gets a round when it is worth to try again. A holder that has them already is told so again.
         *
         * @param limits lock names with their limits, in order; 1 for a mutex
         */
        Attempt tryAcquire(Map<String, Integer> limits, Holder holder);

        /** Gives up what the holder has and its place in all queues; does nothing if it has none. */
        void release(Holder holder);

        /** Gives up what all holders of the run have, and their places in all queues. */
        void releaseAll();
    }

    /**
     * Who of the run asks for locks. The node tells one from another.
     *
     * @param node the node's name; empty for the run itself
     * @param priority of the workflow; higher goes first
     * @param created when the workflow was created; older goes first
     */
    record Holder(String node, int priority, Instant created) {}

    /**
     * How it went.
     *
     * @param acquired whether the holder has all of them
     * @param failedLock the first lock that could not be had; empty if acquired
     * @param free how many places of that lock are free
     * @param limit how many there are
     */
    record Attempt(boolean acquired, String failedLock, int free, int limit) {}

    /** Memoization caches, each a config map in Argo. */
    interface Caches {
        /**
         * An entry, or empty. Counts as a hit.
         *
         * @param now for the last-hit time
         */
        Optional<CacheEntry> load(String namespace, String cache, String key, Instant now);

        /** Puts an entry in, in the place of one with its key. */
        void save(String namespace, String cache, String key, CacheEntry entry);
    }

    /**
     * What was saved.
     *
     * @param outputs what the node gave
     * @param nodeId the node that gave it
     * @param created when it was saved
     */
    record CacheEntry(Outputs outputs, String nodeId, Instant created) {}
}
