package dev.tiphys.core.expr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables that an expression cannot do without, found without knowing any of them: names and dotted paths, those
 * above a path included. What is guarded by {@code ??} or {@code ?.} does not count, except for its root name. Names
 * that the expression itself declares do count, as in Argo.
 */
public final class ExprReferences {
    // No variable has so many parts.
    private static final int MAX_PARTS = 50;

    private final List<String> names;
    private final List<List<String>> longest;

    private ExprReferences(Set<String> names) {
        this.names = List.copyOf(names);
        Set<String> longest = new LinkedHashSet<>(names);
        for (String name : names) {
            longest.remove(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
        }
        this.longest =
                longest.stream().map(name -> List.of(name.split("\\.", -1))).toList();
    }

    /**
     * Reads an expression.
     *
     * @throws ExprCompileException when it cannot be parsed
     */
    public static ExprReferences of(String source) {
        Ast tree = Parser.parseAnyHeight(source, name -> false);
        Set<Ast> guarded = new HashSet<>();
        AstWalk.visit(tree, node -> guard(node, guarded));
        Set<String> names = new LinkedHashSet<>();
        AstWalk.visit(tree, node -> {
            String name = guarded.contains(node) ? null : name(node);
            if (name != null) {
                names.add(name);
            }
        });
        return new ExprReferences(names);
    }

    /** All of them in the order in which Argo looks for them: inner ones first. */
    public List<String> names() {
        return names;
    }

    /** The parts of those that are not directly above another one: when they are there, all are. */
    public List<List<String>> longest() {
        return longest;
    }

    // Members may be missing on the left of ??, and where a ?. is asked of them.
    private static void guard(Ast node, Set<Ast> guarded) {
        if (node instanceof Ast.Binary binary && binary.operator.equals("??")) {
            // In a chain of them the left side has been gone through already.
            if (!(binary.left instanceof Ast.Binary left && left.operator.equals("??"))) {
                AstWalk.visit(binary.left, inner -> guardMember(inner, guarded));
            } else {
                AstWalk.visit(left.right, inner -> guardMember(inner, guarded));
            }
        } else if (node instanceof Ast.Member member && member.optional) {
            guardMember(member.base, guarded);
        }
    }

    private static void guardMember(Ast node, Set<Ast> guarded) {
        if (node instanceof Ast.Member) {
            guarded.add(node);
        }
    }

    private static @Nullable String name(Ast node) {
        if (node instanceof Ast.Identifier identifier) {
            return identifier.name;
        }
        Deque<String> parts = new ArrayDeque<>();
        Ast at = node;
        while (at instanceof Ast.Member member) {
            String part = member.name();
            if (member.optional || part == null || parts.size() == MAX_PARTS) {
                return null;
            }
            parts.push(part);
            at = member.base;
        }
        if (parts.isEmpty() || !(at instanceof Ast.Identifier root)) {
            return null;
        }
        List<String> path = new ArrayList<>(parts);
        path.add(0, root.name);
        return String.join(".", path);
    }
}
