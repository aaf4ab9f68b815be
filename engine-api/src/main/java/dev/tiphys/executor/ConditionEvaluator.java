package dev.tiphys.executor;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates conditions of manifests for executors, such as the {@code successCondition} of an HTTP template. Found by
 * the service loader: engine-core has one. Thread-safe.
 */
public interface ConditionEvaluator {
    /**
     * Evaluates a condition.
     *
     * @param condition an expression, without braces
     * @param variables its variables: strings, longs, doubles, booleans, lists, maps with strings as keys, null
     * @return whether it holds
     * @throws IllegalArgumentException if it cannot be evaluated, or gives no truth value; the message says why
     */
    boolean holds(String condition, Map<String, ? extends @Nullable Object> variables);

    /** The one of the engine on the class path or module path, if there is one. */
    static Optional<ConditionEvaluator> find() {
        return ServiceLoader.load(ConditionEvaluator.class, ConditionEvaluator.class.getClassLoader())
                .findFirst();
    }
}
