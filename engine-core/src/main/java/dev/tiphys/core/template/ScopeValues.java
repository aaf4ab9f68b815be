package dev.tiphys.core.template;

import dev.tiphys.core.expr.EnvValues;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scope as one evaluation sees it: functions, and the variables as nested maps. Not to be shared. */
public final class ScopeValues implements EnvValues {
    private final Scope scope;
    private final Map<String, ? extends Object> functions;
    private String[] names = new String[4];
    private @Nullable Object[] values = new @Nullable Object[4];
    private int known;

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
        return root(name) != null;
    }

    @Override
    public @Nullable Object get(String name) {
        Object value = root(name);
        return value == Scope.ABSENT ? null : value;
    }

    // Every root is looked up once: the check of types, the search for missing names and the evaluation all ask.
    private @Nullable Object root(String name) {
        for (int i = 0; i < known; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        Object function = functions.get(name);
        Object value = function != null ? function : scope.root(name);
        if (known == names.length) {
            names = Arrays.copyOf(names, known * 2);
            values = Arrays.copyOf(values, known * 2);
        }
        names[known] = name;
        values[known++] = value;
        return value;
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

    /** Whether a dotted name leads to something. */
    boolean hasPath(String name) {
        return name.indexOf('.') < 0 ? has(name) : hasPath(List.of(name.split("\\.", -1)));
    }

    /** Whether a path leads to something: nil counts, but nothing lies below nil or a text. */
    boolean hasPath(List<String> path) {
        Object at = get(path.get(0));
        for (int i = 1; i < path.size(); i++) {
            if (!(at instanceof Map<?, ?> map)) {
                return false;
            }
            at = map.get(path.get(i));
            if (at == null && !map.containsKey(path.get(i))) {
                return false;
            }
        }
        return at != null || path.size() > 1 || has(path.get(0));
    }
}
