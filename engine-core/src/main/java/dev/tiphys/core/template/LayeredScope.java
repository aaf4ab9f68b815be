package dev.tiphys.core.template;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One scope over another. */
record LayeredScope(Scope upper, Scope lower) implements Scope {
    @Override
    public @Nullable Object lookup(String name) {
        Object value = upper.lookup(name);
        return value != null ? value : lower.lookup(name);
    }

    @Override
    public @Nullable Object root(String name) {
        Object value = upper.root(name);
        return value != null ? value : lower.root(name);
    }

    @Override
    public Set<String> roots() {
        Set<String> roots = new LinkedHashSet<>(lower.roots());
        roots.addAll(upper.roots());
        return roots;
    }

    @Override
    public Map<String, ? extends Object> functions() {
        Map<String, ? extends Object> above = upper.functions();
        Map<String, ? extends Object> below = lower.functions();
        if (above.isEmpty() || below.isEmpty()) {
            return above.isEmpty() ? below : above;
        }
        Map<String, Object> all = new LinkedHashMap<>(below);
        all.putAll(above);
        return all;
    }

    @Override
    public ScopedExpression expression(String source) {
        return lower.expression(source);
    }

    @Override
    public Instant now() {
        return lower.now();
    }

    @Override
    public boolean hasPlaceholders() {
        return upper.hasPlaceholders() || lower.hasPlaceholders();
    }
}
