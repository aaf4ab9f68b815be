package dev.tiphys.core.run;

import dev.tiphys.core.decide.Surroundings.CacheEntry;
import dev.tiphys.core.decide.Surroundings.Caches;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Memoization caches in memory. Each keeps the entries that were used last. */
final class MemoCaches implements Caches {
    /** Argo's caches are config maps of at most one megabyte each; this is in their spirit. */
    private static final int MOST_ENTRIES = 10_000;

    private final Map<Name, Map<String, CacheEntry>> caches = new LinkedHashMap<>();

    @Override
    public synchronized Optional<CacheEntry> load(String namespace, String cache, String key, Instant now) {
        Map<String, CacheEntry> entries = caches.get(new Name(namespace, cache));
        return entries == null ? Optional.empty() : Optional.ofNullable(entries.get(key));
    }

    @Override
    public synchronized void save(String namespace, String cache, String key, CacheEntry entry) {
        caches.computeIfAbsent(new Name(namespace, cache), name -> new Recent()).put(key, entry);
    }

    private record Name(String namespace, String cache) {}

    private static final class Recent extends LinkedHashMap<String, CacheEntry> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CacheEntry> eldest) {
            return size() > MOST_ENTRIES;
        }
    }
}
