package dev.tiphys.core.expr;

import java.util.function.UnaryOperator;

/** Finds {@code #index}, at any depth. */
final class IndexFinder {
    private boolean found;

    private IndexFinder() {}

    static boolean uses(Ast tree) {
        IndexFinder finder = new IndexFinder();
        UnaryOperator<Ast> look = node -> {
            finder.found |= node instanceof Ast.Pointer pointer && pointer.name.equals("index");
            return node;
        };
        Rewriter.rewrite(tree, look);
        return finder.found;
    }
}
