package dev.tiphys.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a manual retry shall do.
 *
 * @param restartSuccessful whether nodes that the selector matches run again although they succeeded, with all that depends on them
 * @param nodes which nodes: with {@code restartSuccessful} those to restart, else those among the failed ones to retry
 * @param parameters workflow parameters to override, by name
 * @param whileRunning whether a run that still runs may be retried, too: what has failed so far, while the rest goes
 *     on; Argo refuses that
 */
public record RetryOptions(
        boolean restartSuccessful, NodeSelector nodes, Map<String, String> parameters, boolean whileRunning) {
    private static final RetryOptions DEFAULTS = new RetryOptions(false, NodeSelector.ALL, Map.of());

    /** Copies the map. */
    public RetryOptions {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Options for a run that has ended. */
    public RetryOptions(boolean restartSuccessful, NodeSelector nodes, Map<String, String> parameters) {
        this(restartSuccessful, nodes, parameters, false);
    }

    /** What failed, what it kept from running and what depends on it. */
    public static RetryOptions defaults() {
        return DEFAULTS;
    }

    /** From these nodes on: they and all that depends on them, also if they succeeded. */
    public static RetryOptions from(NodeSelector nodes) {
        return new RetryOptions(true, nodes, Map.of());
    }

    /** Only these of the failed nodes. */
    public static RetryOptions only(NodeSelector nodes) {
        return new RetryOptions(false, nodes, Map.of());
    }

    /** The same with these workflow parameters overridden. */
    public RetryOptions withParameters(Map<String, String> overrides) {
        return new RetryOptions(restartSuccessful, nodes, overrides, whileRunning);
    }

    /** The same, also for a run that still runs: a failed branch need not wait for the others. */
    public RetryOptions alsoWhileRunning() {
        return new RetryOptions(restartSuccessful, nodes, parameters, true);
    }
}
