package dev.tiphys.core.template;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scope with functions. */
record FunctionScope(Scope variables, Map<String, ? extends Object> functions) implements Scope {
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
    public boolean hasPlaceholders() {
        return variables.hasPlaceholders();
    }
}
