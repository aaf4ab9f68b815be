package dev.tiphys.core.expr;

import org.jspecify.annotations.Nullable;

/** A planned binary operation that waits for its left operand, so that long chains need no recursion. */
abstract class Step {
    abstract @Nullable Object apply(@Nullable Object left, Frame frame);
}
