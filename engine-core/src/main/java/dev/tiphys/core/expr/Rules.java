package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoType;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rules for the types of builtin calls. */
final class Rules {
    private Rules() {}

    /** Kind behind pointers; INVALID for nil. */
    static GoKind kind(@Nullable GoType type) {
        if (type == null) {
            return GoKind.INVALID;
        }
        return type.kind() == GoKind.PTR ? kind(type.elem()) : type.kind();
    }

    /** As Go prints a type that may be missing. */
    static String name(@Nullable GoType type) {
        return type == null ? "%!s(<nil>)" : type.toString();
    }

    static boolean isAny(@Nullable GoType type) {
        return kind(type) == GoKind.INTERFACE;
    }

    static boolean isList(@Nullable GoType type) {
        return kind(type).isList() || isAny(type);
    }

    static boolean isMap(@Nullable GoType type) {
        return kind(type) == GoKind.MAP || isAny(type);
    }

    // uintptr is a number for Go's reflection, but none for these functions; no value has it.
    static boolean isNumber(@Nullable GoType type) {
        return kind(type).isNumber() || isAny(type);
    }

    static boolean isSized(@Nullable GoType type) {
        return isList(type) || isMap(type) || kind(type) == GoKind.STRING;
    }

    /** Exactly one argument, which must pass the test. */
    static Builtin.Rule one(
            Predicate<@Nullable GoType> test, String complaint, Function<@Nullable GoType, GoType> result) {
        return arguments -> {
            count(arguments, 1);
            GoType type = arguments.get(0);
            if (!test.test(type)) {
                throw new GoException(complaint.formatted(name(type)));
            }
            return result.apply(type);
        };
    }

    static void count(List<@Nullable GoType> arguments, int expected) {
        if (arguments.size() != expected) {
            throw new GoException(
                    "invalid number of arguments (expected %d, got %d)".formatted(expected, arguments.size()));
        }
    }

    /** For min, max, mean and median: numbers and lists; a list leaves the type open. */
    static Builtin.Rule aggregate(String name) {
        return arguments -> {
            if (arguments.isEmpty()) {
                throw new GoException("not enough arguments to call " + name);
            }
            for (GoType type : arguments) {
                if (isList(type)) {
                    return GoType.ANY;
                }
                if (!isNumber(type)) {
                    throw new GoException("invalid argument for " + name + " (type " + name(type) + ")");
                }
            }
            GoType first = arguments.get(0);
            return first == null ? GoType.ANY : first;
        };
    }

    /** The first argument's type, which is known not to be nil. */
    static GoType same(@Nullable GoType type) {
        return type == null ? GoType.ANY : type;
    }

    /** Type of a list's elements. */
    static GoType element(@Nullable GoType type) {
        return type == null || type.isAny() ? GoType.ANY : type.elem();
    }
}
