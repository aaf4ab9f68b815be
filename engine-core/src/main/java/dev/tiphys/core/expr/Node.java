package dev.tiphys.core.expr;

import org.jspecify.annotations.Nullable;

/** A planned part of an expression: immutable, evaluated with a frame. */
abstract class Node {
    abstract @Nullable Object eval(Frame frame);

    /** Evaluates a condition. */
    final boolean test(Frame frame, int at) {
        Object value = eval(frame);
        if (value instanceof Boolean bool) {
            return bool;
        }
        frame.at = at;
        return Args.bool(value);
    }
}
