package dev.tiphys.core.expr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules that join loops. */
final class LoopRewrites {
    private LoopRewrites() {}

    private static Ast.@Nullable BuiltinCall filter(Ast node) {
        return node instanceof Ast.BuiltinCall call && call.is("filter", 2) ? call : null;
    }

    /** map(filter(x, p), f) maps while it filters, unless f asks for the index. */
    static Ast mapOfFilter(Ast node) {
        if (!(node instanceof Ast.BuiltinCall call)
                || !call.is("map", 2)
                || !(call.arguments.get(1) instanceof Ast.Predicate mapping)
                || !(call.arguments.get(0) instanceof Ast.BuiltinCall filter)
                || !filter.name.equals("filter")
                || filter.mapped != null
                || IndexFinder.uses(mapping.body)) {
            return node;
        }
        Ast.BuiltinCall joined = new Ast.BuiltinCall("filter", filter.arguments, call.from);
        joined.mapped = mapping.body;
        return call.replacedBy(joined);
    }

    /** len(filter(x, p)) counts. */
    static Ast lengthOfFilter(Ast node) {
        if (!(node instanceof Ast.BuiltinCall call) || !call.is("len", 1)) {
            return node;
        }
        Ast.BuiltinCall filter = filter(call.arguments.get(0));
        return filter == null ? node : call.replacedBy(new Ast.BuiltinCall("count", filter.arguments, call.from));
    }

    static Ast lastOfFilter(Ast node) {
        return endOfFilter(node, -1, "last", "findLast");
    }

    static Ast firstOfFilter(Ast node) {
        return endOfFilter(node, 0, "first", "find");
    }

    // filter(x, p)[0] fails when nothing is found, first(filter(x, p)) is nil then.
    private static Ast endOfFilter(Ast node, long index, String function, String find) {
        Ast.BuiltinCall filter = null;
        boolean fails = false;
        if (node instanceof Ast.Member member && !member.optional) {
            Long property = Rewrites.integer(member.property);
            filter = property != null && property == index ? filter(member.base) : null;
            fails = true;
        } else if (node instanceof Ast.BuiltinCall call && call.is(function, 1)) {
            filter = filter(call.arguments.get(0));
        }
        if (filter == null) {
            return node;
        }
        Ast.BuiltinCall found = new Ast.BuiltinCall(find, filter.arguments, node.from);
        found.failsWhenMissing = fails;
        found.mapped = filter.mapped;
        return node.replacedBy(found);
    }

    /** all(x, p) and all(x, q) is all(x, p and q); the like for any with or, and none with and. */
    static Ast samePredicates(Ast node) {
        if (!(node instanceof Ast.Binary binary)
                || !(binary.left instanceof Ast.BuiltinCall left)
                || !(binary.right instanceof Ast.BuiltinCall right)
                || !left.name.equals(right.name)) {
            return node;
        }
        String operator = joined(left.name, binary.operator);
        if (operator == null
                || !left.arguments.get(0).type().equals(right.arguments.get(0).type())
                || !SameSource.same(left.arguments.get(0), right.arguments.get(0))
                || !(left.arguments.get(1) instanceof Ast.Predicate first)
                || !(right.arguments.get(1) instanceof Ast.Predicate second)) {
            return node;
        }
        Ast both = samePredicates(new Ast.Binary(operator, first.body, second.body, 0));
        List<Ast> arguments = new ArrayList<>(List.of(left.arguments.get(0), new Ast.Predicate(both, 0)));
        return binary.replacedBy(new Ast.BuiltinCall(left.name, arguments, binary.from));
    }

    private static @Nullable String joined(String function, String operator) {
        boolean and = Operators.isAnd(operator);
        return switch (function) {
            case "all" -> and ? operator : null;
            case "any" -> Operators.isOr(operator) ? operator : null;
            case "none" -> and ? "or" : null;
            default -> null;
        };
    }
}
