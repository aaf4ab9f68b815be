package dev.tiphys.core.template;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scope with functions and a clock. */
record FunctionScope(Scope variables, Map<String, ? extends Object> functions, InstantSource clock) implements Scope {
    @Override
    public @Nullable Object lookup(String name) {
        return variables.lookup(name);
    }

    @Override
    public @Nullable Object root(String name) {
        return variables.root(name);
    }

    @Override
    public Set<String> roots() {
        return variables.roots();
    }

    @Override
    public ScopedExpression expression(String source) {
        return variables.expression(source);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public boolean hasPlaceholders() {
        return variables.hasPlaceholders();
    }
}
