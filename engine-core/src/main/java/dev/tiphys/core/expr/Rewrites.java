package dev.tiphys.core.expr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rewriting after the check. expr-lang means it as optimization, but it shows: in which elements are looked at, in the
 * order of additions, and in which failures happen. So the same rules apply here, in the same order.
 */
final class Rewrites {
    private Rewrites() {}

    static Ast apply(Ast tree, SourceView source) {
        Ast node = Rewriter.rewrite(tree, Rewrites::inList);
        node = Folding.fold(node, source);
        for (UnaryOperator<Ast> rule : List.<UnaryOperator<Ast>>of(
                Rewrites::inRange,
                LoopRewrites::mapOfFilter,
                LoopRewrites::lengthOfFilter,
                LoopRewrites::lastOfFilter,
                LoopRewrites::firstOfFilter,
                LoopRewrites::samePredicates,
                SumRewrites::rangeSum,
                SumRewrites::listSum,
                SumRewrites::mapSum,
                SumRewrites::countToAny,
                SumRewrites::countThreshold)) {
            node = Rewriter.rewrite(node, rule);
        }
        return node;
    }

    static @Nullable Long integer(Ast node) {
        return node instanceof Ast.Constant constant && constant.value instanceof Long value ? value : null;
    }

    // x in [1, 2] and x in ["a", "b"] look x up in a set.
    private static Ast inList(Ast node) {
        if (!(node instanceof Ast.Binary binary)
                || !binary.operator.equals("in")
                || !(binary.right instanceof Ast.ArrayLiteral array)
                || array.nodes.isEmpty()) {
            return node;
        }
        Set<Object> values = new HashSet<>();
        boolean numbers = binary.left.nature.kind() == dev.tiphys.core.golang.GoKind.INT;
        boolean texts = true;
        for (Ast item : array.nodes) {
            numbers &= integer(item) != null;
            texts &= item instanceof Ast.Constant constant && constant.isText();
            if (item instanceof Ast.Constant constant) {
                values.add(constant.value);
            }
        }
        if (!numbers && !texts) {
            return node;
        }
        ConstantSet set = new ConstantSet(numbers, values);
        return binary.replacedBy(new Ast.Binary("in", binary.left, Ast.Constant.of(set, array.from), binary.from));
    }

    // x in 1..3 compares twice.
    private static Ast inRange(Ast node) {
        if (!(node instanceof Ast.Binary binary)
                || !binary.operator.equals("in")
                || binary.left.nature.kind() != dev.tiphys.core.golang.GoKind.INT
                || !(binary.right instanceof Ast.Binary range)
                || !range.operator.equals("..")
                || integer(range.left) == null
                || integer(range.right) == null) {
            return node;
        }
        Ast low = new Ast.Binary(">=", binary.left, range.left, 0);
        Ast high = new Ast.Binary("<=", binary.left, range.right, 0);
        return binary.replacedBy(new Ast.Binary("and", low, high, binary.from));
    }

    static List<Ast> copy(List<Ast> arguments) {
        return new ArrayList<>(arguments);
    }
}
