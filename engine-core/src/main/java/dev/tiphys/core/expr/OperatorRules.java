package dev.tiphys.core.expr;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which operands an operator takes, and what it gives. */
final class OperatorRules {
    private OperatorRules() {}

    /** What the operator gives; null when it does not take these operands. */
    static @Nullable Nature binary(String operator, Nature left, Nature right) {
        return switch (operator) {
            case "==", "!=" -> left.comparableTo(right) ? Nature.BOOL : null;
            case "or", "||", "and", "&&" ->
                both(left, right, Nature::isBool) || open(left, right, Nature::isBool) ? Nature.BOOL : null;
            case "<", ">", "<=", ">=" -> ordered(left, right) ? Nature.BOOL : null;
            case "+" -> add(left, right);
            case "-" -> subtract(left, right);
            case "*" -> multiply(left, right);
            case "/", "**", "^" ->
                both(left, right, Nature::isNumber) || open(left, right, Nature::isNumber) ? Nature.FLOAT : null;
            case "%" ->
                both(left, right, Nature::isInteger) || open(left, right, Nature::isInteger) ? Nature.INT : null;
            case "matches" -> {
                boolean bytes = dev.tiphys.core.golang.GoType.BYTES.equals(left.type());
                yield ((left.isString() || bytes) && right.isString()) || open(left, right, Nature::isString)
                        ? Nature.BOOL
                        : null;
            }
            case "contains", "startsWith", "endsWith" ->
                both(left, right, Nature::isString) || open(left, right, Nature::isString) ? Nature.BOOL : null;
            case ".." ->
                both(left, right, Nature::isInteger) || open(left, right, Nature::isInteger) ? Nature.INT.list() : null;
            case "??" -> coalesce(left, right);
            default -> null;
        };
    }

    private static boolean both(Nature left, Nature right, Predicate<Nature> test) {
        return test.test(left) && test.test(right);
    }

    /** Whether nothing is known about one side or both, and what is known fits. */
    private static boolean open(Nature left, Nature right, Predicate<Nature> test) {
        boolean leftUnknown = left.isUnknown();
        boolean rightUnknown = right.isUnknown();
        return (leftUnknown && rightUnknown) || (leftUnknown && test.test(right)) || (rightUnknown && test.test(left));
    }

    private static boolean ordered(Nature left, Nature right) {
        return both(left, right, Nature::isNumber)
                || both(left, right, Nature::isString)
                || both(left, right, Nature::isTime)
                || both(left, right, Nature::isDuration)
                || open(left, right, n -> n.isNumber() || n.isString() || n.isTime() || n.isDuration());
    }

    private static Nature promote(Nature left, Nature right) {
        return left.isFloat() || right.isFloat() ? Nature.FLOAT : Nature.INT;
    }

    private static @Nullable Nature add(Nature left, Nature right) {
        if (both(left, right, Nature::isNumber)) {
            return promote(left, right);
        }
        if (both(left, right, Nature::isString)) {
            return Nature.STRING;
        }
        if ((left.isTime() && right.isDuration()) || (left.isDuration() && right.isTime())) {
            return Nature.TIME;
        }
        if (both(left, right, Nature::isDuration)) {
            return Nature.DURATION;
        }
        return open(left, right, n -> n.isNumber() || n.isString() || n.isTime() || n.isDuration())
                ? Nature.UNKNOWN
                : null;
    }

    private static @Nullable Nature subtract(Nature left, Nature right) {
        if (both(left, right, Nature::isNumber)) {
            return promote(left, right);
        }
        if (both(left, right, Nature::isTime) || both(left, right, Nature::isDuration)) {
            return Nature.DURATION;
        }
        if (left.isTime() && right.isDuration()) {
            return Nature.TIME;
        }
        return open(left, right, n -> n.isNumber() || n.isTime() || n.isDuration()) ? Nature.UNKNOWN : null;
    }

    private static @Nullable Nature multiply(Nature left, Nature right) {
        if (both(left, right, Nature::isNumber)) {
            return promote(left, right);
        }
        Predicate<Nature> factor = n -> n.isNumber() || n.isDuration();
        if (both(left, right, factor)) {
            return Nature.DURATION;
        }
        return open(left, right, factor) ? Nature.UNKNOWN : null;
    }

    private static Nature coalesce(Nature left, Nature right) {
        if (left.nil()) {
            return right.nil() ? Nature.NIL : right;
        }
        return right.nil() || right.assignableTo(left) ? left : Nature.UNKNOWN;
    }
}
