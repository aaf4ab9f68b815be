package dev.tiphys.core.expr;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values held in a map. */
record MapValues(Map<String, ? extends @Nullable Object> values) implements EnvValues {
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
        return Collections.unmodifiableMap(values);
    }
}
