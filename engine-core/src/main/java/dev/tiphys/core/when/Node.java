package dev.tiphys.core.when;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a planned condition. */
sealed interface Node {
    /**
     * Computes the value.
     *
     * @param operands the values of the tags
     */
    @Nullable
    Object evaluate(@Nullable Object[] operands);

    record Literal(@Nullable Object value) implements Node {
        static final Literal NIL = new Literal(null);

        @Override
        public @Nullable Object evaluate(@Nullable Object[] operands) {
            return value;
        }
    }

    /** The value that tags have given, or the failure that they are. */
    record Slot(int index) implements Node {
        @Override
        public @Nullable Object evaluate(@Nullable Object[] operands) {
            Object value = operands[index];
            if (value instanceof WhenFailure failure) {
                throw failure;
            }
            return value;
        }
    }

    record Prefix(Operator operator, Node operand) implements Node {
        @Override
        public @Nullable Object evaluate(@Nullable Object[] operands) {
            return operator.apply(null, operand.evaluate(operands));
        }
    }

    /** Operators of one level, from left to right: long chains need no deep stack. */
    record Chain(Node first, List<Link> links) implements Node {
        @Override
        public @Nullable Object evaluate(@Nullable Object[] operands) {
            Object value = first.evaluate(operands);
            for (int i = 0; i < links.size(); i++) {
                Link link = links.get(i);
                value = link.operator.decidedBy(value)
                        ? link.operator.decision(value)
                        : link.operator.apply(value, link.operand.evaluate(operands));
            }
            return value;
        }
    }

    record Link(Operator operator, Node operand) {}

    /** A dotted word, which asks for a parameter: there are none. What follows in parentheses is computed before. */
    record Access(String root, @Nullable Node argument) implements Node {
        @Override
        public @Nullable Object evaluate(@Nullable Object[] operands) {
            if (argument != null) {
                argument.evaluate(operands);
            }
            throw new WhenFailure("No parameter '" + root + "' found.");
        }
    }
}
