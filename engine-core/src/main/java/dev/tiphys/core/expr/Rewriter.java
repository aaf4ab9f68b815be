package dev.tiphys.core.expr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One pass over a tree that replaces nodes by a rule, children first. */
final class Rewriter implements Ast.Visitor<Ast> {
    private final UnaryOperator<Ast> rule;
    // A part that is compared twice stays one node.
    private final IdentityHashMap<Ast, Ast> done = new IdentityHashMap<>();

    private Rewriter(UnaryOperator<Ast> rule) {
        this.rule = rule;
    }

    static Ast rewrite(Ast tree, UnaryOperator<Ast> rule) {
        return new Rewriter(rule).visit(tree);
    }

    private Ast visit(Ast node) {
        Ast known = done.get(node);
        if (known != null) {
            return known;
        }
        Ast result = rule.apply(node.accept(this));
        done.put(node, result);
        return result;
    }

    private void visitAll(List<Ast> nodes) {
        nodes.replaceAll(this::visit);
    }

    private @Nullable Ast visitOrNull(@Nullable Ast node) {
        return node == null ? null : visit(node);
    }

    @Override
    public Ast nil(Ast.Nil node) {
        return node;
    }

    @Override
    public Ast identifier(Ast.Identifier node) {
        return node;
    }

    @Override
    public Ast constant(Ast.Constant node) {
        return node;
    }

    @Override
    public Ast pointer(Ast.Pointer node) {
        return node;
    }

    @Override
    public Ast unary(Ast.Unary node) {
        node.operand = visit(node.operand);
        return node;
    }

    @Override
    public Ast binary(Ast.Binary node) {
        // A chain that leans to the left is walked without recursion.
        Deque<Ast.Binary> spine = new ArrayDeque<>();
        spine.push(node);
        while (spine.element().left instanceof Ast.Binary left && !done.containsKey(left)) {
            spine.push(left);
        }
        Ast left = visit(spine.element().left);
        while (true) {
            Ast.Binary current = spine.pop();
            current.left = left;
            current.right = visit(current.right);
            if (spine.isEmpty()) {
                return current;
            }
            left = rule.apply(current);
            done.put(current, left);
        }
    }

    @Override
    public Ast chain(Ast.Chain node) {
        node.inner = visit(node.inner);
        return node;
    }

    @Override
    public Ast member(Ast.Member node) {
        node.base = visit(node.base);
        node.property = visit(node.property);
        return node;
    }

    @Override
    public Ast slice(Ast.Slice node) {
        node.base = visit(node.base);
        node.low = visitOrNull(node.low);
        node.high = visitOrNull(node.high);
        return node;
    }

    @Override
    public Ast call(Ast.Call node) {
        node.callee = visit(node.callee);
        visitAll(node.arguments);
        return node;
    }

    @Override
    public Ast builtin(Ast.BuiltinCall node) {
        visitAll(node.arguments);
        return node;
    }

    @Override
    public Ast predicate(Ast.Predicate node) {
        node.body = visit(node.body);
        return node;
    }

    @Override
    public Ast let(Ast.Let node) {
        node.value = visit(node.value);
        node.body = visit(node.body);
        return node;
    }

    @Override
    public Ast sequence(Ast.Sequence node) {
        visitAll(node.nodes);
        return node;
    }

    @Override
    public Ast conditional(Ast.Conditional node) {
        node.condition = visit(node.condition);
        node.then = visit(node.then);
        node.otherwise = visit(node.otherwise);
        return node;
    }

    @Override
    public Ast array(Ast.ArrayLiteral node) {
        visitAll(node.nodes);
        return node;
    }

    @Override
    public Ast map(Ast.MapLiteral node) {
        for (Ast.Pair pair : node.pairs) {
            pair.key = visit(pair.key);
            pair.value = visit(pair.value);
        }
        return node;
    }
}
