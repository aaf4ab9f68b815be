package dev.tiphys.core.manifest.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the keys of a mapping as Go's decoder of JSON does, which Argo uses: as they are written, else by a key that
 * differs in upper and lower case only.
 */
final class Keys {
    private final Map<String, ?> data;
    /** A bit for each length of a key; most keys that are missing have a length that no key has. */
    private final long lengths;

    private Map<String, String> folded = Map.of();

    Keys(Map<String, ?> data) {
        this.data = data;
        long bits = 0;
        for (String key : data.keySet()) {
            bits |= bit(key);
        }
        this.lengths = bits;
    }

    private static long bit(String key) {
        return 1L << (key.length() & 63);
    }

    /** The key as it is written in the mapping; null when it is missing. */
    @Nullable
    String find(String key) {
        if ((lengths & bit(key)) == 0) {
            return null;
        }
        return data.containsKey(key) ? key : fold(key);
    }

    private @Nullable String fold(String key) {
        for (String written : data.keySet()) {
            if (written.equalsIgnoreCase(key)) {
                if (folded.isEmpty()) {
                    folded = new LinkedHashMap<>();
                }
                folded.put(key, written);
                return written;
            }
        }
        return null;
    }

    /** How a key that was found is written, or the key itself. */
    String written(String key) {
        return folded.getOrDefault(key, key);
    }

    boolean anyFolded() {
        return !folded.isEmpty();
    }

    /** Calls back with each key that was found in another case: the right one, and how it is written. */
    void forEachFolded(BiConsumer<String, String> found) {
        folded.forEach(found);
    }
}
