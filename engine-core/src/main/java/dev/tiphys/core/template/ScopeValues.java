package dev.tiphys.core.template;

import dev.tiphys.core.expr.EnvValues;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scope as expressions see it: functions, and the variables as nested maps. */
public final class ScopeValues implements EnvValues {
    private final Scope scope;
    private final Map<String, ? extends Object> functions;

    /** The values of a scope. */
    public static ScopeValues of(Scope scope) {
        return new ScopeValues(scope);
    }

    ScopeValues(Scope scope) {
        this.scope = scope;
        this.functions = scope.functions();
    }

    @Override
    public boolean has(String name) {
        return functions.containsKey(name) || scope.root(name) != null;
    }

    @Override
    public @Nullable Object get(String name) {
        Object function = functions.get(name);
        Object value = function != null ? function : scope.root(name);
        return value == Scope.ABSENT ? null : value;
    }

    @Override
    public Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (String root : scope.roots()) {
            all.put(root, get(root));
        }
        all.putAll(functions);
        return all;
    }

    @Override
    public Instant now() {
        return scope.now();
    }

    /** Whether a name, perhaps dotted, leads to something: nil counts, but nothing lies below nil or a text. */
    boolean hasPath(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return has(path);
        }
        Object at = get(path.substring(0, dot));
        while (dot >= 0) {
            int next = path.indexOf('.', dot + 1);
            String key = path.substring(dot + 1, next < 0 ? path.length() : next);
            if (!(at instanceof Map<?, ?> map)) {
                return false;
            }
            at = map.get(key);
            if (at == null && !map.containsKey(key)) {
                return false;
            }
            dot = next;
        }
        return true;
    }
}
