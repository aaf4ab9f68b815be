package dev.tiphys.core.expr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through a tree without recursion: long chains make deep trees. */
final class AstWalk implements Ast.Visitor<List<Ast>> {
    private static final AstWalk CHILDREN = new AstWalk();

    private AstWalk() {}

    /** Visits every node behind its children, from left to right. */
    static void visit(Ast root, Consumer<Ast> visitor) {
        // Nodes in the opposite order: each before its children, from right to left.
        Deque<Ast> open = new ArrayDeque<>();
        List<Ast> order = new ArrayList<>();
        open.push(root);
        while (!open.isEmpty()) {
            Ast node = open.pop();
            order.add(node);
            node.accept(CHILDREN).forEach(open::push);
        }
        Collections.reverse(order);
        order.forEach(visitor);
    }

    private static List<Ast> children(@Nullable Ast... nodes) {
        return Arrays.stream(nodes)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    @Override
    public List<Ast> nil(Ast.Nil node) {
        return List.of();
    }

    @Override
    public List<Ast> identifier(Ast.Identifier node) {
        return List.of();
    }

    @Override
    public List<Ast> constant(Ast.Constant node) {
        return List.of();
    }

    @Override
    public List<Ast> pointer(Ast.Pointer node) {
        return List.of();
    }

    @Override
    public List<Ast> unary(Ast.Unary node) {
        return List.of(node.operand);
    }

    @Override
    public List<Ast> binary(Ast.Binary node) {
        return List.of(node.left, node.right);
    }

    @Override
    public List<Ast> chain(Ast.Chain node) {
        return List.of(node.inner);
    }

    @Override
    public List<Ast> member(Ast.Member node) {
        return List.of(node.base, node.property);
    }

    @Override
    public List<Ast> slice(Ast.Slice node) {
        return children(node.base, node.low, node.high);
    }

    @Override
    public List<Ast> call(Ast.Call node) {
        List<Ast> children = new ArrayList<>();
        children.add(node.callee);
        children.addAll(node.arguments);
        return children;
    }

    @Override
    public List<Ast> builtin(Ast.BuiltinCall node) {
        return node.arguments;
    }

    @Override
    public List<Ast> predicate(Ast.Predicate node) {
        return List.of(node.body);
    }

    @Override
    public List<Ast> let(Ast.Let node) {
        return List.of(node.value, node.body);
    }

    @Override
    public List<Ast> sequence(Ast.Sequence node) {
        return node.nodes;
    }

    @Override
    public List<Ast> conditional(Ast.Conditional node) {
        return List.of(node.condition, node.then, node.otherwise);
    }

    @Override
    public List<Ast> array(Ast.ArrayLiteral node) {
        return node.nodes;
    }

    @Override
    public List<Ast> map(Ast.MapLiteral node) {
        List<Ast> children = new ArrayList<>();
        for (Ast.Pair pair : node.pairs) {
            children.add(pair.key);
            children.add(pair.value);
        }
        return children;
    }
}
