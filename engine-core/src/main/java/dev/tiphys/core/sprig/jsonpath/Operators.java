package dev.tiphys.core.sprig.jsonpath;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoMath;
import dev.tiphys.core.golang.GoRegexp;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operations of scripts. */
final class Operators {
    private Operators() {}

    /** The operation of a symbol; an empty or unknown one is an error of the script. */
    static Operator of(String symbol, @Nullable Object left, @Nullable Object right) {
        return switch (symbol) {
            case "||" -> s -> or(Operands.truth(left, s), Operands.truth(right, s));
            case "&&" -> s -> and(Operands.truth(left, s), Operands.truth(right, s));
            case "!" -> s -> !Operands.truth(right, s);
            case "==" -> s -> equal(left, right, s);
            case "!=" -> s -> !equal(left, right, s);
            case "<=" -> s -> Operands.number(left, s) <= Operands.number(right, s);
            case ">=" -> s -> Operands.number(left, s) >= Operands.number(right, s);
            case "<" -> s -> Operands.number(left, s) < Operands.number(right, s);
            case ">" -> s -> Operands.number(left, s) > Operands.number(right, s);
            case "+" -> s -> Operands.number(left, s) + Operands.number(right, s);
            case "-" -> s -> Operands.number(left, s) - Operands.number(right, s);
            case "*" -> s -> Operands.number(left, s) * Operands.number(right, s);
            case "/" -> s -> Operands.number(left, s) / Operands.number(right, s);
            case "**" -> s -> GoMath.pow(Operands.number(left, s), Operands.number(right, s));
            case "%" -> s -> remainder(Operands.integer(left, s), Operands.integer(right, s));
            case "=~" -> s -> matches(left, right, s);
            case "in" -> s -> contains(left, right, s);
            case "not in" -> s -> !contains(left, right, s);
            default -> throw new PathException("unsupported operator");
        };
    }

    /** The value at a selector; a string comes in single quotes. */
    static Operator selector(List<Step> steps) {
        return scope -> {
            Object value = new Walk(steps, scope.budget()).start(scope.root(), scope.current());
            return value instanceof String text && !Operands.isQuoted(text, '\'') ? "'" + text + "'" : value;
        };
    }

    // As methods, for both sides are to be evaluated: either can fail.
    private static boolean or(boolean left, boolean right) {
        return left || right;
    }

    private static boolean and(boolean left, boolean right) {
        return left && right;
    }

    private static boolean equal(@Nullable Object left, @Nullable Object right, Scope scope) {
        Double first = Operands.tryNumber(left, scope);
        Double second = first == null ? null : Operands.tryNumber(right, scope);
        if (first != null && second != null) {
            return first.doubleValue() == second.doubleValue();
        }
        return Operands.string(left, scope).equals(Operands.string(right, scope));
    }

    private static Object remainder(long left, long right) {
        if (right == 0) {
            // Go panics here, and no filter swallows that.
            throw new GoException("runtime error: integer divide by zero");
        }
        return GoInt.int64(left % right);
    }

    private static boolean matches(@Nullable Object left, @Nullable Object right, Scope scope) {
        String text = unquoted(Operands.string(left, scope));
        String pattern = unquoted(Operands.string(right, scope));
        return regexp(pattern).matches(text, scope.budget());
    }

    private static GoRegexp regexp(String pattern) {
        try {
            return GoRegexp.compile(pattern);
        } catch (GoException e) {
            throw new PathException("invalid argument. expected a valid regexp");
        }
    }

    private static String unquoted(String text) {
        return Operands.isQuoted(text, '\'') ? Operands.unquoted(text) : text;
    }

    private static boolean contains(@Nullable Object left, @Nullable Object right, Scope scope) {
        Object item = Operands.tryNumber(left, scope);
        if (item == null) {
            item = tryString(left, scope);
        }
        for (Object element : Operands.elements(right, scope)) {
            scope.budget().step(1);
            if ((item instanceof Double number && element instanceof Double other)
                    ? number.doubleValue() == other.doubleValue()
                    : Objects.equals(element, item)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object tryString(@Nullable Object operand, Scope scope) {
        try {
            return Operands.string(operand, scope);
        } catch (PathException e) {
            return null;
        }
    }
}
