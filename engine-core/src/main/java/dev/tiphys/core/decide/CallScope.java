package dev.tiphys.core.decide;

import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.ScopedExpression;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call's own texts see: the item of a loop, what its caller sees, and last what is known of the called node.
 *
 * @param item the loop's item; {@link Scope#EMPTY} outside of one
 */
record CallScope(Scope item, Scope caller, Scope callee) implements Scope {
    /** The same with more of the called node known. */
    CallScope with(Scope newCallee) {
        return new CallScope(item, caller, newCallee);
    }

    /** What the caller sees: an inline template is part of its caller's text. */
    CallScope withoutCallee() {
        return new CallScope(item, caller, Scope.EMPTY);
    }

    @Override
    public @Nullable Object lookup(String name) {
        Object value = item.lookup(name);
        if (value == null) {
            value = caller.lookup(name);
        }
        return value == null ? callee.lookup(name) : value;
    }

    @Override
    @SuppressWarnings("unchecked") // roots that are maps have text keys
    public @Nullable Object root(String name) {
        Object value = item.root(name);
        if (value != null) {
            return value;
        }
        value = caller.root(name);
        Object own = callee.root(name);
        if (value instanceof Map<?, ?> first && own instanceof Map<?, ?> second) {
            Map<String, @Nullable Object> both = new LinkedHashMap<>((Map<String, @Nullable Object>) second);
            both.putAll((Map<String, @Nullable Object>) first);
            return both;
        }
        return value == null ? own : value;
    }

    @Override
    public ScopedExpression expression(String source) {
        return caller.expression(source);
    }

    @Override
    public Map<String, ? extends Object> functions() {
        return caller.functions();
    }
}
