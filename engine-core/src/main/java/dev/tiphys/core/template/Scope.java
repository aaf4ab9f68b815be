package dev.tiphys.core.template;

import dev.tiphys.core.golang.GoException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Variables by their full name. Looking one up costs what it touches; nothing is built for the others. */
public interface Scope {
    /** A name that is known but without a value, as the output of a skipped node that has no default. */
    Object ABSENT = new Object() {
        @Override
        public String toString() {
            return "absent";
        }
    };

    /** Knows nothing. */
    Scope EMPTY = new Scope() {
        @Override
        public @Nullable Object lookup(String name) {
            return null;
        }

        @Override
        public @Nullable Object root(String name) {
            return null;
        }
    };

    /** The value's text, {@link #ABSENT}, or null when nothing has exactly that name here. */
    @Nullable
    Object lookup(String name);

    /**
     * What expressions see under a name without dots, such as {@code steps}: where dotted names begin with it a map,
     * whose members are looked up as they are asked for and in which null stands for absent; else the value of that
     * very name, {@link #ABSENT}, or null when there is nothing.
     */
    @Nullable
    Object root(String name);

    /** The names for which {@link #root} has something; asked only by expressions that look at {@code $env}. */
    default Set<String> roots() {
        return Set.of();
    }

    /** What expressions see besides variables: functions and maps of functions, which hide variables of their name. */
    default Map<String, ? extends Object> functions() {
        return Map.of();
    }

    /**
     * What {@code now()} gives in an expression.
     *
     * @throws GoException unless overridden: without a clock there is no time
     */
    default Instant now() {
        throw new GoException("there is no clock");
    }

    /**
     * An expression that is used with this scope and its likes: the same object for the same text where somebody keeps
     * it, so that it is compiled once.
     */
    default ScopedExpression expression(String source) {
        return ScopedExpression.of(source);
    }

    /** Whether a value stands for something unknown; then an expression that fails stays as text. */
    default boolean hasPlaceholders() {
        return false;
    }

    /** Variables held in a map: dotted names to values, null for absent. The map is not copied. */
    static Scope of(Map<String, ? extends @Nullable Object> variables) {
        return new MapScope(variables);
    }

    /** This scope's names, then the other's; a root that both have is this one's. */
    default Scope over(Scope other) {
        return new LayeredScope(this, other);
    }

    /** This scope with functions and a clock. */
    default Scope with(Map<String, ? extends Object> functions, InstantSource clock) {
        return new FunctionScope(this, functions, clock);
    }
}
