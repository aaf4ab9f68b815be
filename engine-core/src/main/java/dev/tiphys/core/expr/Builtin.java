package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoType;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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
    private static final Set<String> COUNTING = Set.of(
            "take",
            "keys",
            "values",
            "toPairs",
            "fromPairs",
            "reverse",
            "uniq",
            "concat",
            "flatten",
            "sort",
            "bitand",
            "bitor",
            "bitxor",
            "bitnand",
            "bitshl",
            "bitshr",
            "bitushr",
            "bitnot",
            "split",
            "splitAfter",
            "replace",
            "trim",
            "now",
            "get");
    private static final Set<String> OF_ONE =
            Set.of("len", "type", "abs", "ceil", "floor", "round", "int", "float", "string", "upper", "lower");
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

    /**
     * The arguments that the function looks at in a call that was not checked, as in an argument of a method of which
     * nothing is known: some functions count, some take the last argument, most pass over what is too much.
     *
     * @return null when the call must fail
     */
    <T> @Nullable List<T> unchecked(List<T> arguments) {
        int count = arguments.size();
        if (takes(count)) {
            return arguments;
        }
        int fewest = overloads.stream().mapToInt(o -> o.in().size()).min().orElse(1);
        if (count < fewest || COUNTING.contains(name)) {
            return null;
        }
        return OF_ONE.contains(name) ? arguments.subList(count - 1, count) : arguments;
    }

    private boolean takes(int count) {
        if (rule != null) {
            try {
                rule.result(Collections.nCopies(count, GoType.ANY));
                return true;
            } catch (GoException e) {
                return false;
            }
        }
        return overloads.isEmpty()
                ? count == 2
                : overloads.stream().anyMatch(overload -> overload.in().size() == count);
    }
}
