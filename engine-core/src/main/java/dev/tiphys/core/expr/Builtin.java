package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoType;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of the language.
 *
 * @param overloads the signatures it has; empty when {@code rule} decides alone
 * @param rule gives the result's type for the types of arguments; null when the overloads decide
 * @param body what it does; null for those that take a predicate
 */
record Builtin(
        String name,
        List<GoType> overloads,
        @Nullable Rule rule,
        @Nullable Body body) {
    private static final GoType UNTYPED = GoType.func(List.of(GoType.LIST), List.of(GoType.ANY, GoType.ERROR), true);

    /** The type of a call. */
    @FunctionalInterface
    interface Rule {
        /**
         * The result's type.
         *
         * @param arguments the types of the arguments, null for nil
         * @throws GoException with what is wrong
         */
        GoType result(List<@Nullable GoType> arguments);
    }

    /** What a function does with arguments that the check has let through; their values may still be of any type. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object call(@Nullable Object[] arguments, Frame frame);
    }

    /** The type of the function itself, when its name is used as a value. */
    GoType type() {
        return overloads.isEmpty() ? UNTYPED : overloads.get(0);
    }

    /** Fails when the function cannot be called with so many arguments, whatever they are. */
    void checkCount(int count) {
        if (rule != null) {
            rule.result(Collections.nCopies(count, GoType.ANY));
        } else if (!overloads.isEmpty()
                && overloads.stream().noneMatch(overload -> overload.in().size() == count)) {
            throw new GoException("wrong number of arguments to call " + name);
        } else if (overloads.isEmpty() && count != 2) {
            throw new GoException("invalid number of arguments (expected 2, got " + count + ")");
        }
    }
}
