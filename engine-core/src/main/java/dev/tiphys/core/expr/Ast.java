package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoBytes;
import dev.tiphys.core.golang.GoType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the syntax tree. The tree belongs to one compilation: the check notes what it knows about each node, the
 * rewriting replaces children.
 */
abstract sealed class Ast {
    /** Position in runes. */
    int from;

    /** What the check found out. */
    Nature nature = Nature.UNKNOWN;

    /** Whether the check has been here; a part that is compared twice is one node in two places. */
    boolean checked;

    /** Whether it is such a node in two places. */
    boolean shared;

    /** How deep the tree is below; a chain of operators that leans to the left counts as one. */
    final int height;

    private Ast(int from, int height) {
        this.from = from;
        this.height = height;
    }

    private static int over(@Nullable Ast... children) {
        int highest = 0;
        for (Ast child : children) {
            highest = Math.max(highest, child == null ? 0 : child.height);
        }
        return highest + 1;
    }

    private static int over(List<Ast> children) {
        return over(children.toArray(new Ast[0]));
    }

    abstract <R> R accept(Visitor<R> visitor);

    /** The static type; {@code interface {}} where it is not known, or nil. */
    GoType type() {
        GoType type = nature.type();
        return type == null ? GoType.ANY : type;
    }

    /** Gives this node another's place and type. */
    <T extends Ast> T replacedBy(T other) {
        other.from = from;
        other.nature = Nature.of(type());
        other.shared |= shared;
        return other;
    }

    interface Visitor<R> {
        R nil(Nil node);

        R identifier(Identifier node);

        R constant(Constant node);

        R unary(Unary node);

        R binary(Binary node);

        R chain(Chain node);

        R member(Member node);

        R slice(Slice node);

        R call(Call node);

        R builtin(BuiltinCall node);

        R predicate(Predicate node);

        R pointer(Pointer node);

        R let(Let node);

        R sequence(Sequence node);

        R conditional(Conditional node);

        R array(ArrayLiteral node);

        R map(MapLiteral node);
    }

    static final class Nil extends Ast {
        Nil(int from) {
            super(from, 1);
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.nil(this);
        }
    }

    static final class Identifier extends Ast {
        final String name;

        Identifier(String name, int from) {
            super(from, 1);
            this.name = name;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.identifier(this);
        }
    }

    /** A literal, or what folding made of constants: then it may be a list or a set too. */
    static final class Constant extends Ast {
        final Object value;

        private Constant(Object value, int from) {
            super(from, 1);
            this.value = value;
        }

        static Constant of(Object value, int from) {
            Constant constant = new Constant(value, from);
            constant.nature = Nature.ofValue(value);
            return constant;
        }

        boolean isInt() {
            return value instanceof Long;
        }

        boolean isFloat() {
            return value instanceof Double;
        }

        boolean isText() {
            return value instanceof String;
        }

        boolean isBool() {
            return value instanceof Boolean;
        }

        boolean isBytes() {
            return value instanceof GoBytes;
        }

        /** Whether it was written as one word, number or text. */
        boolean isScalar() {
            return isInt() || isFloat() || isText() || isBool();
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    static final class Unary extends Ast {
        final String operator;
        Ast operand;

        Unary(String operator, Ast operand, int from) {
            super(from, over(operand));
            this.operator = operator;
            this.operand = operand;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.unary(this);
        }
    }

    static final class Binary extends Ast {
        final String operator;
        Ast left;
        Ast right;

        Binary(String operator, Ast left, Ast right, int from) {
            super(from, left instanceof Binary ? Math.max(left.height, right.height + 1) : over(left, right));
            this.operator = operator;
            this.left = left;
            this.right = right;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** The extent over which a {@code ?.} that meets nil makes everything nil. */
    static final class Chain extends Ast {
        Ast inner;

        Chain(Ast inner, int from) {
            super(from, over(inner));
            this.inner = inner;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.chain(this);
        }
    }

    static final class Member extends Ast {
        Ast base;
        Ast property;
        final boolean optional;
        boolean method;

        Member(Ast base, Ast property, boolean optional, int from) {
            super(from, over(base, property));
            this.base = base;
            this.property = property;
            this.optional = optional;
        }

        /** The property when it is a constant text. */
        @Nullable
        String name() {
            return property instanceof Constant constant && constant.value instanceof String text ? text : null;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.member(this);
        }
    }

    static final class Slice extends Ast {
        Ast base;

        @Nullable
        Ast low;

        @Nullable
        Ast high;

        Slice(Ast base, @Nullable Ast low, @Nullable Ast high, int from) {
            super(from, over(base, low, high));
            this.base = base;
            this.low = low;
            this.high = high;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.slice(this);
        }
    }

    static final class Call extends Ast {
        Ast callee;
        final List<Ast> arguments;

        Call(Ast callee, List<Ast> arguments, int from) {
            super(from, Math.max(over(callee), over(arguments)));
            this.callee = callee;
            this.arguments = arguments;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    static final class BuiltinCall extends Ast {
        final String name;
        final List<Ast> arguments;

        /** What a rewritten filter or find gives instead of the element. */
        @Nullable
        Ast mapped;

        /** Whether a rewritten find fails when nothing is found. */
        boolean failsWhenMissing;

        /** Whether a sum of a list literal adds from its end. */
        boolean fromTheRight;

        /** How many hits are enough for a count; 0 when all are counted. */
        long threshold;

        BuiltinCall(String name, List<Ast> arguments, int from) {
            super(from, over(arguments));
            this.name = name;
            this.arguments = arguments;
        }

        boolean is(String other, int count) {
            return name.equals(other) && arguments.size() == count;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.builtin(this);
        }
    }

    static final class Predicate extends Ast {
        Ast body;

        Predicate(Ast body, int from) {
            super(from, over(body));
            this.body = body;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.predicate(this);
        }
    }

    /** {@code #} (then the name is empty), {@code #index}, {@code #acc}. */
    static final class Pointer extends Ast {
        final String name;

        Pointer(String name, int from) {
            super(from, 1);
            this.name = name;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.pointer(this);
        }
    }

    static final class Let extends Ast {
        final String name;
        Ast value;
        Ast body;

        Let(String name, Ast value, Ast body, int from) {
            super(from, over(value, body));
            this.name = name;
            this.value = value;
            this.body = body;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.let(this);
        }
    }

    static final class Sequence extends Ast {
        final List<Ast> nodes;

        Sequence(List<Ast> nodes, int from) {
            super(from, over(nodes));
            this.nodes = nodes;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.sequence(this);
        }
    }

    static final class Conditional extends Ast {
        Ast condition;
        Ast then;
        Ast otherwise;

        Conditional(Ast condition, Ast then, Ast otherwise, int from) {
            super(from, over(condition, then, otherwise));
            this.condition = condition;
            this.then = then;
            this.otherwise = otherwise;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    static final class ArrayLiteral extends Ast {
        final List<Ast> nodes;

        ArrayLiteral(List<Ast> nodes, int from) {
            super(from, over(nodes));
            this.nodes = nodes;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.array(this);
        }
    }

    static final class MapLiteral extends Ast {
        final List<Pair> pairs;

        MapLiteral(List<Pair> pairs, int from) {
            super(from, 1 + pairs.stream().mapToInt(Pair::height).max().orElse(0));
            this.pairs = pairs;
        }

        @Override
        <R> R accept(Visitor<R> visitor) {
            return visitor.map(this);
        }
    }

    /** An entry of a map literal; no expression of its own. */
    static final class Pair {
        Ast key;
        Ast value;

        Pair(Ast key, Ast value) {
            this.key = key;
            this.value = value;
        }

        private int height() {
            return Math.max(key.height, value.height);
        }
    }
}
