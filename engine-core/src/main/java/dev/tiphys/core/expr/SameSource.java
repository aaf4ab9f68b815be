package dev.tiphys.core.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether two expressions read the same. Gives up on large ones. */
final class SameSource {
    private static final int MAX_STEPS = 10_000;

    private int steps;

    private SameSource() {}

    static boolean same(Ast left, Ast right) {
        return new SameSource().equal(left, right);
    }

    private boolean equal(@Nullable Ast left, @Nullable Ast right) {
        if (left == right) {
            return true;
        }
        if (left == null || right == null || left.getClass() != right.getClass() || ++steps > MAX_STEPS) {
            return false;
        }
        if (left instanceof Ast.Identifier a && right instanceof Ast.Identifier b) {
            return a.name.equals(b.name);
        }
        if (left instanceof Ast.Constant a && right instanceof Ast.Constant b) {
            return a.value.equals(b.value);
        }
        if (left instanceof Ast.Pointer a && right instanceof Ast.Pointer b) {
            return a.name.equals(b.name);
        }
        if (left instanceof Ast.Unary a && right instanceof Ast.Unary b) {
            return a.operator.equals(b.operator) && equal(a.operand, b.operand);
        }
        if (left instanceof Ast.Binary a && right instanceof Ast.Binary b) {
            return a.operator.equals(b.operator) && equal(a.left, b.left) && equal(a.right, b.right);
        }
        if (left instanceof Ast.Chain a && right instanceof Ast.Chain b) {
            return equal(a.inner, b.inner);
        }
        if (left instanceof Ast.Member a && right instanceof Ast.Member b) {
            return a.optional == b.optional && equal(a.base, b.base) && equal(a.property, b.property);
        }
        if (left instanceof Ast.Slice a && right instanceof Ast.Slice b) {
            return equal(a.base, b.base) && equal(a.low, b.low) && equal(a.high, b.high);
        }
        if (left instanceof Ast.Call a && right instanceof Ast.Call b) {
            return equal(a.callee, b.callee) && equal(a.arguments, b.arguments);
        }
        if (left instanceof Ast.BuiltinCall a && right instanceof Ast.BuiltinCall b) {
            return a.name.equals(b.name) && equal(a.arguments, b.arguments);
        }
        return compound(left, right);
    }

    private boolean compound(Ast left, Ast right) {
        if (left instanceof Ast.Predicate a && right instanceof Ast.Predicate b) {
            return equal(a.body, b.body);
        }
        if (left instanceof Ast.Conditional a && right instanceof Ast.Conditional b) {
            return equal(a.condition, b.condition) && equal(a.then, b.then) && equal(a.otherwise, b.otherwise);
        }
        if (left instanceof Ast.Let a && right instanceof Ast.Let b) {
            return a.name.equals(b.name) && equal(a.value, b.value) && equal(a.body, b.body);
        }
        if (left instanceof Ast.Sequence a && right instanceof Ast.Sequence b) {
            return equal(a.nodes, b.nodes);
        }
        if (left instanceof Ast.ArrayLiteral a && right instanceof Ast.ArrayLiteral b) {
            return equal(a.nodes, b.nodes);
        }
        if (left instanceof Ast.MapLiteral a && right instanceof Ast.MapLiteral b) {
            boolean same = a.pairs.size() == b.pairs.size();
            for (int i = 0; same && i < a.pairs.size(); i++) {
                same = equal(a.pairs.get(i).key, b.pairs.get(i).key)
                        && equal(a.pairs.get(i).value, b.pairs.get(i).value);
            }
            return same;
        }
        return left instanceof Ast.Nil;
    }

    private boolean equal(List<Ast> left, List<Ast> right) {
        boolean same = left.size() == right.size();
        for (int i = 0; same && i < left.size(); i++) {
            same = equal(left.get(i), right.get(i));
        }
        return same;
    }
}
