package dev.tiphys.core.expr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes constant parts; where that fails, the expression does not compile, even in a branch never taken. */
final class Folding {
    private static final int MAX_ROUNDS = 1_000;

    private boolean applied;
    private @Nullable Mistake mistake;

    private Folding() {}

    /** Folds until nothing changes; a division of a constant by zero throws. */
    static Ast fold(Ast tree, SourceView source) {
        Ast node = tree;
        for (int round = 0; round <= MAX_ROUNDS; round++) {
            Folding folding = new Folding();
            node = Rewriter.rewrite(node, folding::apply);
            if (folding.mistake != null) {
                throw source.compileError(folding.mistake);
            }
            if (!folding.applied) {
                break;
            }
        }
        return node;
    }

    private Ast apply(Ast node) {
        Ast folded = null;
        if (node instanceof Ast.Unary unary) {
            folded = unary(unary);
        } else if (node instanceof Ast.Binary binary) {
            folded = binary(binary);
        } else if (node instanceof Ast.ArrayLiteral array) {
            folded = array(array);
        } else if (node instanceof Ast.BuiltinCall call) {
            folded = nestedFilter(call);
        }
        if (folded == null) {
            return node;
        }
        applied = true;
        return folded;
    }

    private static @Nullable Ast unary(Ast.Unary node) {
        if (!(node.operand instanceof Ast.Constant constant)) {
            return null;
        }
        boolean number = constant.isInt() || constant.isFloat();
        return switch (node.operator) {
            case "-" -> number ? Ast.Constant.of(Arithmetic.negate(constant.value), node.from) : null;
            case "+" -> number ? Ast.Constant.of(constant.value, node.from) : null;
            default -> constant.value instanceof Boolean value ? Ast.Constant.of(!value, node.from) : null;
        };
    }

    private @Nullable Ast binary(Ast.Binary node) {
        if (Operators.isAnd(node.operator)) {
            return logical(node, true);
        }
        if (Operators.isOr(node.operator)) {
            return logical(node, false);
        }
        if (!(node.left instanceof Ast.Constant left) || !(node.right instanceof Ast.Constant right)) {
            return null;
        }
        if (node.operator.equals("==")) {
            boolean same = left.isScalar() && left.value.getClass() == right.value.getClass() && !left.isFloat();
            return same ? Ast.Constant.of(left.value.equals(right.value), node.from) : null;
        }
        if (left.value instanceof String a && right.value instanceof String b) {
            return node.operator.equals("+") ? Ast.Constant.of(a + b, node.from) : null;
        }
        boolean numbers = (left.isInt() || left.isFloat()) && (right.isInt() || right.isFloat());
        Object value = numbers ? number(node, left.value, right.value) : null;
        return value == null ? null : Ast.Constant.of(value, node.from);
    }

    private @Nullable Object number(Ast.Binary node, Object left, Object right) {
        return switch (node.operator) {
            case "+" -> Arithmetic.sum(left, right);
            case "-" -> Arithmetic.subtract(left, right);
            case "*" -> Arithmetic.multiply(left, right);
            case "/" -> Arithmetic.divide(left, right);
            case "**", "^" -> Arithmetic.power(left, right);
            case "%" -> {
                if (!(left instanceof Long) || !(right instanceof Long divisor)) {
                    yield null;
                }
                if (divisor == 0) {
                    if (mistake == null) {
                        mistake = new Mistake("integer divide by zero", node.from);
                    }
                    yield null;
                }
                yield Arithmetic.modulo(left, right);
            }
            default -> null;
        };
    }

    // For "and" the neutral value is true; the other one decides.
    private static @Nullable Ast logical(Ast.Binary node, boolean neutral) {
        Boolean left = bool(node.left);
        Boolean right = bool(node.right);
        if (left != null && left == neutral) {
            return node.replacedBy(node.right);
        }
        if (right != null && right == neutral) {
            return node.replacedBy(node.left);
        }
        return left != null || right != null ? Ast.Constant.of(!neutral, node.from) : null;
    }

    private static @Nullable Boolean bool(Ast node) {
        return (node instanceof Ast.Constant constant && constant.value instanceof Boolean value) ? value : null;
    }

    private static @Nullable Ast array(Ast.ArrayLiteral node) {
        if (node.nodes.isEmpty()) {
            return null;
        }
        List<Object> values = new ArrayList<>(node.nodes.size());
        for (Ast item : node.nodes) {
            if (!(item instanceof Ast.Constant constant) || !constant.isScalar()) {
                return null;
            }
            values.add(constant.value);
        }
        return Ast.Constant.of(List.copyOf(values), node.from);
    }

    // filter(filter(x, a), b) is filter(x, a && b).
    private static @Nullable Ast nestedFilter(Ast.BuiltinCall node) {
        if (!node.is("filter", 2)
                || !(node.arguments.get(0) instanceof Ast.BuiltinCall inner)
                || !inner.name.equals("filter")
                || !(inner.arguments.get(1) instanceof Ast.Predicate first)
                || !(node.arguments.get(1) instanceof Ast.Predicate second)) {
            return null;
        }
        Ast both = new Ast.Binary("&&", first.body, second.body, 0);
        List<Ast> arguments = new ArrayList<>(List.of(inner.arguments.get(0), new Ast.Predicate(both, 0)));
        return node.replacedBy(new Ast.BuiltinCall("filter", arguments, node.from));
    }
}
