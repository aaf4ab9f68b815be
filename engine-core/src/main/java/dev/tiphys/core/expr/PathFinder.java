package dev.tiphys.core.expr;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the paths that an expression reads, in the order of the source. */
final class PathFinder implements Ast.Visitor<Ast> {
    private final Set<List<String>> paths = new LinkedHashSet<>();
    private final IdentityHashMap<Ast, Boolean> done = new IdentityHashMap<>();
    private final Deque<String> variables = new ArrayDeque<>();

    private PathFinder() {}

    static Set<List<String>> find(Ast tree) {
        PathFinder finder = new PathFinder();
        finder.visit(tree);
        return Collections.unmodifiableSet(finder.paths);
    }

    private void visit(@Nullable Ast node) {
        if (node != null && done.put(node, true) == null) {
            node.accept(this);
        }
    }

    // The path that ends at a node, or null.
    private @Nullable Deque<String> path(Ast node) {
        Deque<String> path = new ArrayDeque<>();
        Ast current = node;
        while (true) {
            if (current instanceof Ast.Chain chain) {
                current = chain.inner;
            } else if (current instanceof Ast.Member member && member.name() != null) {
                path.addFirst(String.valueOf(member.name()));
                current = member.base;
            } else {
                break;
            }
        }
        if (!(current instanceof Ast.Identifier identifier) || variables.contains(identifier.name)) {
            return null;
        }
        if (!identifier.name.equals("$env")) {
            path.addFirst(identifier.name);
        }
        return path;
    }

    private boolean add(Ast node) {
        Deque<String> path = path(node);
        if (path == null) {
            return false;
        }
        if (!path.isEmpty()) {
            paths.add(List.copyOf(path));
        }
        return true;
    }

    @Override
    public Ast identifier(Ast.Identifier node) {
        add(node);
        return node;
    }

    @Override
    public Ast member(Ast.Member node) {
        if (!add(node)) {
            visit(node.base);
            visit(node.property);
        }
        return node;
    }

    @Override
    public Ast chain(Ast.Chain node) {
        if (!add(node)) {
            visit(node.inner);
        }
        return node;
    }

    @Override
    public Ast nil(Ast.Nil node) {
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
        visit(node.operand);
        return node;
    }

    @Override
    public Ast binary(Ast.Binary node) {
        Deque<Ast> rights = new ArrayDeque<>();
        Ast current = node;
        while (current instanceof Ast.Binary binary && (current == node || done.put(current, true) == null)) {
            rights.push(binary.right);
            current = binary.left;
        }
        visit(current);
        rights.forEach(this::visit);
        return node;
    }

    @Override
    public Ast slice(Ast.Slice node) {
        visit(node.base);
        visit(node.low);
        visit(node.high);
        return node;
    }

    @Override
    public Ast call(Ast.Call node) {
        visit(node.callee);
        node.arguments.forEach(this::visit);
        return node;
    }

    @Override
    public Ast builtin(Ast.BuiltinCall node) {
        node.arguments.forEach(this::visit);
        return node;
    }

    @Override
    public Ast predicate(Ast.Predicate node) {
        visit(node.body);
        return node;
    }

    @Override
    public Ast let(Ast.Let node) {
        visit(node.value);
        variables.push(node.name);
        visit(node.body);
        variables.pop();
        return node;
    }

    @Override
    public Ast sequence(Ast.Sequence node) {
        node.nodes.forEach(this::visit);
        return node;
    }

    @Override
    public Ast conditional(Ast.Conditional node) {
        visit(node.condition);
        visit(node.then);
        visit(node.otherwise);
        return node;
    }

    @Override
    public Ast array(Ast.ArrayLiteral node) {
        node.nodes.forEach(this::visit);
        return node;
    }

    @Override
    public Ast map(Ast.MapLiteral node) {
        for (Ast.Pair pair : node.pairs) {
            visit(pair.key);
            visit(pair.value);
        }
        return node;
    }
}
