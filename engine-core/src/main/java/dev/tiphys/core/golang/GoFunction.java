package dev.tiphys.core.golang;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Go function as a value. The evaluator checks the number of arguments and their types against {@link #goType()}
 * before it calls; nothing is converted. So {@link #call} may cast.
 */
public interface GoFunction extends GoTyped {
    /** The name under which errors mention it. */
    String name();

    /** A type of kind FUNC. A function that returns a value and an error declares both results. */
    @Override
    GoType goType();

    /**
     * Calls the function.
     *
     * @param args one value per argument written (variadic arguments are not packed), already checked
     * @throws GoException where Go returns an error or panics
     */
    @Nullable
    Object call(List<? extends @Nullable Object> args, Budget budget);

    /** As {@link #call} with one argument; functions that are called often may save the list. */
    default @Nullable Object call1(@Nullable Object arg, Budget budget) {
        return call(Collections.singletonList(arg), budget);
    }

    /** What a function does. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object call(List<? extends @Nullable Object> args, Budget budget);
    }

    /** A function made of its parts. */
    static GoFunction of(String name, GoType type, Body body) {
        return new SimpleFunction(name, type, body);
    }

    /** Wraps a Java array as argument list. */
    static List<@Nullable Object> args(@Nullable Object... args) {
        return Arrays.asList(args);
    }
}
