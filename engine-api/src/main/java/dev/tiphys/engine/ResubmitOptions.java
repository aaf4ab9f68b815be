package dev.tiphys.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a workflow is submitted again.
 *
 * @param memoized whether what succeeded is taken over instead of run again (failed runs only)
 * @param parameters workflow parameters to override, by name
 */
public record ResubmitOptions(boolean memoized, Map<String, String> parameters) {
    /** Copies the map. */
    public ResubmitOptions {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Everything runs again, with the same parameters. */
    public static ResubmitOptions defaults() {
        return new ResubmitOptions(false, Map.of());
    }
}
