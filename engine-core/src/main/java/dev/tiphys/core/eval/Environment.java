package dev.tiphys.core.eval;

import dev.tiphys.core.expr.EnvValues;
import dev.tiphys.core.template.Scope;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables and functions of one evaluation, with dotted names as nested maps that functions may change. */
final class Environment implements EnvValues {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final InstantSource clock;

    Environment(Map<String, @Nullable Object> variables, Map<String, ? extends Object> functions, InstantSource clock) {
        Scope scope = Scope.of(variables);
        for (String root : scope.roots()) {
            Object value = scope.root(root);
            values.put(root, value == Scope.ABSENT ? null : value);
        }
        values.putAll(functions);
        this.clock = clock;
    }

    @Override
    public boolean has(String name) {
        return values.containsKey(name);
    }

    @Override
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    @Override
    public Map<String, @Nullable Object> all() {
        return values;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
