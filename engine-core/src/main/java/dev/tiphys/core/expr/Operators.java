package dev.tiphys.core.expr;

import java.util.Map;
import java.util.Set;

/** Precedence of operators: the higher binds tighter. */
final class Operators {
    static final int UNARY_NOT = 50;
    static final int UNARY_SIGN = 90;

    private static final Map<String, Integer> BINARY = Map.ofEntries(
            Map.entry("|", 0),
            Map.entry("or", 10),
            Map.entry("||", 10),
            Map.entry("and", 15),
            Map.entry("&&", 15),
            Map.entry("==", 20),
            Map.entry("!=", 20),
            Map.entry("<", 20),
            Map.entry(">", 20),
            Map.entry(">=", 20),
            Map.entry("<=", 20),
            Map.entry("in", 20),
            Map.entry("matches", 20),
            Map.entry("contains", 20),
            Map.entry("startsWith", 20),
            Map.entry("endsWith", 20),
            Map.entry("..", 25),
            Map.entry("+", 30),
            Map.entry("-", 30),
            Map.entry("*", 60),
            Map.entry("/", 60),
            Map.entry("%", 60),
            Map.entry("**", 100),
            Map.entry("^", 100),
            Map.entry("??", 500));

    private static final Set<String> NEGATABLE = Set.of("contains", "matches", "startsWith", "endsWith", "in");

    private Operators() {}

    /** Precedence of a binary operator; −1 when it is none. */
    static int binary(String operator) {
        return BINARY.getOrDefault(operator, -1);
    }

    /** Precedence of a unary operator; −1 when it is none. */
    static int unary(String operator) {
        return switch (operator) {
            case "not", "!" -> UNARY_NOT;
            case "-", "+" -> UNARY_SIGN;
            default -> -1;
        };
    }

    static boolean isRightAssociative(String operator) {
        return operator.equals("**") || operator.equals("^");
    }

    static boolean isComparison(String operator) {
        return switch (operator) {
            case "<", ">", "<=", ">=" -> true;
            default -> false;
        };
    }

    /** Whether {@code not} may stand before the operator. */
    static boolean isNegatable(String operator) {
        return NEGATABLE.contains(operator);
    }

    static boolean isAnd(String operator) {
        return operator.equals("and") || operator.equals("&&");
    }

    static boolean isOr(String operator) {
        return operator.equals("or") || operator.equals("||");
    }
}
