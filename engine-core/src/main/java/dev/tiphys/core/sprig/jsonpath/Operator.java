package dev.tiphys.core.sprig.jsonpath;

import org.jspecify.annotations.Nullable;

/** A compiled operation of a script. */
@FunctionalInterface
interface Operator {
    /** @throws PathException when an operand does not fit */
    @Nullable
    Object evaluate(Scope scope);
}
