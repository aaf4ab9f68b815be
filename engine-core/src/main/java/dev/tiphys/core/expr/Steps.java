package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoBytes;
import dev.tiphys.core.golang.GoRegexp;
import dev.tiphys.core.golang.GoStrings;
import org.jspecify.annotations.Nullable;

/** The binary operations. */
final class Steps {
    private Steps() {}

    /** Combines two values. */
    @FunctionalInterface
    interface Operator {
        @Nullable
        Object apply(@Nullable Object left, @Nullable Object right, Frame frame);
    }

    /** An operation that needs both values. */
    static final class Plain extends Step {
        private final Operator operator;
        private final Node right;
        private final int at;

        Plain(Operator operator, Node right, int at) {
            this.operator = operator;
            this.right = right;
            this.at = at;
        }

        @Override
        @Nullable
        Object apply(@Nullable Object left, Frame frame) {
            Object value = right.eval(frame);
            frame.at = at;
            return operator.apply(left, value, frame);
        }
    }

    static final class Logical extends Step {
        private final boolean and;
        private final Node right;
        private final int at;

        Logical(boolean and, Node right, int at) {
            this.and = and;
            this.right = right;
            this.at = at;
        }

        @Override
        @Nullable
        Object apply(@Nullable Object left, Frame frame) {
            if (left instanceof Boolean value) {
                return value == and ? right.eval(frame) : value;
            }
            frame.at = at;
            throw Args.conversion(left, "bool");
        }
    }

    static final class Coalesce extends Step {
        private final Node right;

        Coalesce(Node right) {
            this.right = right;
        }

        @Override
        @Nullable
        Object apply(@Nullable Object left, Frame frame) {
            return Equality.isNil(left) ? right.eval(frame) : left;
        }
    }

    static final class Equal extends Step {
        private final boolean negated;
        private final Node right;
        private final int at;

        Equal(boolean negated, Node right, int at) {
            this.negated = negated;
            this.right = right;
            this.at = at;
        }

        @Override
        Object apply(@Nullable Object left, Frame frame) {
            Object value = right.eval(frame);
            frame.at = at;
            return Equality.equal(left, value, frame.budget()) != negated;
        }
    }

    /** Both sides are known to be of one type; a value that is not, such as nil, is an error. */
    static final class EqualTyped extends Step {
        private final Class<?> type;
        private final String name;
        private final boolean negated;
        private final Node right;
        private final int at;

        EqualTyped(Class<?> type, String name, boolean negated, Node right, int at) {
            this.type = type;
            this.name = name;
            this.negated = negated;
            this.right = right;
            this.at = at;
        }

        @Override
        Object apply(@Nullable Object left, Frame frame) {
            Object value = right.eval(frame);
            if (left != null && value != null && type.isInstance(left) && type.isInstance(value)) {
                return left.equals(value) != negated;
            }
            frame.at = at;
            throw Args.conversion(type.isInstance(left) ? value : left, name);
        }
    }

    /** A pattern that is known before. */
    static final class Matches extends Step {
        private final GoRegexp pattern;
        private final int at;

        Matches(GoRegexp pattern, int at) {
            this.pattern = pattern;
            this.at = at;
        }

        @Override
        Object apply(@Nullable Object left, Frame frame) {
            frame.at = at;
            return !Equality.isNil(left) && pattern.matches(textOrBytes(left), frame.budget());
        }
    }

    /** What a pattern is matched with. */
    static String textOrBytes(@Nullable Object value) {
        if (value instanceof GoBytes bytes) {
            return GoStrings.decode(bytes.toArray());
        }
        if (value instanceof String text) {
            return text;
        }
        throw Args.conversion(value, "[]uint8");
    }

    static final class InSet extends Step {
        private final ConstantSet set;
        private final int at;

        InSet(ConstantSet set, int at) {
            this.set = set;
            this.at = at;
        }

        @Override
        Object apply(@Nullable Object left, Frame frame) {
            frame.at = at;
            return set.contains(left);
        }
    }
}
