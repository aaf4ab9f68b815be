package dev.tiphys.core.expr;

import org.jspecify.annotations.Nullable;

/** Rules for sums and counts. */
final class SumRewrites {
    private SumRewrites() {}

    /** Sums of constant ranges are computed, not added up. */
    static Ast rangeSum(Ast node) {
        if (!(node instanceof Ast.BuiltinCall call)
                || call.arguments.isEmpty()
                || !(call.arguments.get(0) instanceof Ast.Binary range)
                || !range.operator.equals("..")) {
            return node;
        }
        Long from = Rewrites.integer(range.left);
        Long to = Rewrites.integer(range.right);
        if (from == null || to == null || to < from) {
            return node;
        }
        long count = to - from + 1;
        long sum = count * (from + to) / 2;
        Long result = switch (call.name) {
            case "sum" -> call.arguments.size() == 1 ? (Long) sum : mapped(sum, count, call.arguments.get(1));
            case "reduce" -> reduced(sum, call);
            default -> null;
        };
        return result == null ? node : Ast.Constant.of(result, node.from);
    }

    private static @Nullable Long reduced(long sum, Ast.BuiltinCall call) {
        if (!(call.arguments.get(1) instanceof Ast.Predicate predicate)
                || !(predicate.body instanceof Ast.Binary binary)
                || !binary.operator.equals("+")
                || !(binary.left instanceof Ast.Pointer left)
                || !(binary.right instanceof Ast.Pointer right)) {
            return null;
        }
        boolean adds =
                (left.name.isEmpty() && right.name.equals("acc")) || (left.name.equals("acc") && right.name.isEmpty());
        if (!adds || call.arguments.size() == 2) {
            return adds ? (Long) sum : null;
        }
        Long start = Rewrites.integer(call.arguments.get(2));
        return start == null ? null : (Long) (start + sum);
    }

    private static @Nullable Long mapped(long sum, long count, Ast argument) {
        if (!(argument instanceof Ast.Predicate predicate)) {
            return null;
        }
        if (isElement(predicate.body)) {
            return sum;
        }
        if (!(predicate.body instanceof Ast.Binary binary)) {
            return null;
        }
        boolean elementFirst = isElement(binary.left);
        Long factor = elementFirst
                ? Rewrites.integer(binary.right)
                : isElement(binary.right) ? Rewrites.integer(binary.left) : null;
        if (factor == null) {
            return null;
        }
        return switch (binary.operator) {
            case "*" -> factor * sum;
            case "+" -> sum + count * factor;
            case "-" -> elementFirst ? (Long) (sum - count * factor) : (Long) (count * factor - sum);
            default -> null;
        };
    }

    private static boolean isElement(Ast node) {
        return node instanceof Ast.Pointer pointer && pointer.name.isEmpty();
    }

    /** sum([a, b, c]) adds from the right: a + (b + c). */
    static Ast listSum(Ast node) {
        if (node instanceof Ast.BuiltinCall call
                && call.is("sum", 1)
                && call.arguments.get(0) instanceof Ast.ArrayLiteral array
                && array.nodes.size() >= 2) {
            call.fromTheRight = true;
            call.nature = Nature.of(call.type());
        }
        return node;
    }

    /** sum(map(x, f)) is sum(x, f). */
    static Ast mapSum(Ast node) {
        if (node instanceof Ast.BuiltinCall call
                && call.is("sum", 1)
                && call.arguments.get(0) instanceof Ast.BuiltinCall map
                && map.is("map", 2)) {
            return call.replacedBy(new Ast.BuiltinCall("sum", Rewrites.copy(map.arguments), call.from));
        }
        return node;
    }

    private static Ast.@Nullable BuiltinCall counted(Ast.Binary binary) {
        return binary.left instanceof Ast.BuiltinCall call && call.is("count", 2) ? call : null;
    }

    /** count(x, p) > 0 is any(x, p). */
    static Ast countToAny(Ast node) {
        if (!(node instanceof Ast.Binary binary)) {
            return node;
        }
        Ast.BuiltinCall count = counted(binary);
        Long limit = Rewrites.integer(binary.right);
        if (count == null || limit == null) {
            return node;
        }
        boolean any = (binary.operator.equals(">") && limit == 0) || (binary.operator.equals(">=") && limit == 1);
        return any ? binary.replacedBy(new Ast.BuiltinCall("any", count.arguments, binary.from)) : node;
    }

    /** A count that is compared with a number stops as soon as the answer is known. */
    static Ast countThreshold(Ast node) {
        if (!(node instanceof Ast.Binary binary)) {
            return node;
        }
        Ast.BuiltinCall count = counted(binary);
        Long limit = Rewrites.integer(binary.right);
        if (count == null || limit == null || limit < 0) {
            return node;
        }
        long threshold = switch (binary.operator) {
            case ">", "<=" -> limit + 1;
            case ">=", "<" -> limit;
            default -> 0;
        };
        if (threshold > 1) {
            count.threshold = threshold;
        }
        return node;
    }
}
