package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Locks.
 *
 * @param semaphores semaphores to take a place of
 * @param mutexes mutexes to hold
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Synchronization(List<SemaphoreRef> semaphores, List<Mutex> mutexes, Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Synchronization {
        semaphores = List.copyOf(semaphores);
        mutexes = List.copyOf(mutexes);
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Synchronization(List<SemaphoreRef> semaphores, List<Mutex> mutexes) {
        this(semaphores, mutexes, Map.of());
    }
}
