package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFunction;
import dev.tiphys.core.golang.GoType;
import dev.tiphys.core.golang.GoZero;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of functions that are values, and of builtins. */
final class Calls {
    private Calls() {}

    /** Arguments first, then the function, as Go does it. */
    static final class Call extends Node {
        private final Node callee;
        private final Node[] arguments;
        private final int at;

        Call(Node callee, List<Node> arguments, int at) {
            this.callee = callee;
            this.arguments = arguments.toArray(new Node[0]);
            this.at = at;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            return arguments.length == 1 ? one(frame) : many(frame);
        }

        private @Nullable Object one(Frame frame) {
            Object argument = arguments[0].eval(frame);
            Object value = callee.eval(frame);
            if (value == Access.BROKEN) {
                return value;
            }
            frame.at = at;
            GoFunction function = function(value);
            GoType type = function.goType();
            count(type, 1);
            frame.budget().step(1);
            return function.call1(checked(argument, type, 0), frame.budget());
        }

        private @Nullable Object many(Frame frame) {
            @Nullable Object[] values = values(arguments, frame);
            Object value = callee.eval(frame);
            if (value == Access.BROKEN) {
                return value;
            }
            frame.at = at;
            GoFunction function = function(value);
            GoType type = function.goType();
            count(type, values.length);
            frame.budget().step(1);
            for (int i = 0; i < values.length; i++) {
                values[i] = checked(values[i], type, i);
            }
            return function.call(Arrays.asList(values), frame.budget());
        }
    }

    private static @Nullable Object[] values(Node[] nodes, Frame frame) {
        @Nullable Object[] values = new @Nullable Object[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            values[i] = nodes[i].eval(frame);
        }
        return values;
    }

    private static GoFunction function(@Nullable Object value) {
        if (value instanceof GoFunction function) {
            return function;
        }
        throw new GoException(
                value == null
                        ? "invalid operation: cannot call nil"
                        : "invalid operation: cannot call non-function of type " + GoType.nameOf(value));
    }

    private static void count(GoType function, int given) {
        int expected = function.in().size();
        if (function.isVariadic()) {
            if (given < expected - 1) {
                throw new GoException(
                        "invalid number of arguments: expected at least " + (expected - 1) + ", got " + given);
            }
        } else if (given != expected) {
            throw new GoException("invalid number of arguments: expected " + expected + ", got " + given);
        }
    }

    // nil becomes the zero value; everything else must have the type.
    private static @Nullable Object checked(@Nullable Object argument, GoType function, int i) {
        GoType parameter = function.inAt(i);
        if (parameter.isAny()) {
            return argument;
        }
        if (argument == null) {
            return GoZero.of(parameter);
        }
        GoType type = GoType.of(argument);
        if (type == null || !type.assignableTo(parameter)) {
            boolean rest = function.isVariadic() && i >= function.in().size() - 1;
            throw new GoException(
                    rest
                            ? "reflect: cannot use " + type + " as type " + parameter + " in Call"
                            : "reflect: Call using " + type + " as type " + parameter);
        }
        return argument;
    }

    /** A call that the check has not looked at, with arguments too few or too many: it fails when it is reached. */
    static final class WrongCount extends Node {
        private final String name;
        private final int at;

        WrongCount(String name, int at) {
            this.name = name;
            this.at = at;
        }

        @Override
        Object eval(Frame frame) {
            frame.at = at;
            throw new GoException("invalid number of arguments to call " + name);
        }
    }

    static final class BuiltinCall extends Node {
        private final Builtin.Body body;
        private final Node[] arguments;
        private final int at;

        BuiltinCall(Builtin.Body body, List<Node> arguments, int at) {
            this.body = body;
            this.arguments = arguments.toArray(new Node[0]);
            this.at = at;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            @Nullable Object[] values = values(arguments, frame);
            frame.at = at;
            frame.budget().step(1);
            return body.call(values, frame);
        }
    }
}
