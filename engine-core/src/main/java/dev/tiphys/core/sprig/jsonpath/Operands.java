package dev.tiphys.core.sprig.jsonpath;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.golang.GoStrconv;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How operators read their operands. An operand is an {@link Operator}, a bare word (String), a list or map literal, or
 * null where the script has none. Strings that a selector finds come in single quotes, so that they are no names or
 * numbers.
 */
final class Operands {
    private Operands() {}

    static double number(@Nullable Object operand, Scope scope) {
        Double number = numberOrNull(operand, scope);
        if (number == null) {
            throw new PathException("invalid argument. expected number");
        }
        return number;
    }

    /** As {@link #number}; null where it would fail for the value itself or for an operator below it. */
    static @Nullable Double tryNumber(@Nullable Object operand, Scope scope) {
        try {
            return numberOrNull(operand, scope);
        } catch (PathException e) {
            return null;
        }
    }

    private static @Nullable Double numberOrNull(@Nullable Object operand, Scope scope) {
        Object value = value(required(operand), scope);
        if (value instanceof Double number) {
            return number;
        }
        return parseNumber(text(value));
    }

    static long integer(@Nullable Object operand, Scope scope) {
        try {
            return GoStrconv.parseInt(text(value(required(operand), scope)), 10, 64);
        } catch (GoException e) {
            throw new PathException("invalid argument. expected integer");
        }
    }

    static boolean truth(@Nullable Object operand, Scope scope) {
        Object value = operand == null ? null : value(operand, scope);
        if (value == null) {
            return false;
        }
        Boolean truth = value instanceof Boolean known ? known : parseBoolean(text(value));
        if (truth == null) {
            throw new PathException("invalid argument. expected boolean");
        }
        return truth;
    }

    /** A string in single quotes stays so, one in double quotes gets single ones; a bare word has none. */
    static String string(@Nullable Object operand, Scope scope) {
        Object value = required(operand);
        if (value instanceof Operator operator) {
            value = operator.evaluate(scope);
        }
        if (!(value instanceof String word)) {
            return text(value);
        }
        if (Scope.isName(word)) {
            Object named = scope.get(word);
            if (!(named instanceof String found)) {
                return text(named);
            }
            return isQuoted(found, '\'') ? found : "'" + (isQuoted(found, '"') ? unquoted(found) : found) + "'";
        }
        return isQuoted(word, '"') ? "'" + unquoted(word) + "'" : word;
    }

    /** The elements of a list or map, or of the JSON text of one. */
    static Collection<? extends @Nullable Object> elements(@Nullable Object operand, Scope scope) {
        Object value = value(required(operand), scope);
        if (value instanceof String text) {
            value = literal(text, scope);
        }
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        throw new PathException(
                value == null ? "invalid argument. is nil" : "invalid argument. expected array, map, or slice");
    }

    /** Reads JSON, paid from the budget. */
    static @Nullable Object json(String text, Budget budget) {
        budget.allocate(text.length() * 8L);
        return GoJson.unmarshal(text);
    }

    private static @Nullable Object literal(String text, Scope scope) {
        boolean json = (text.startsWith("{") && text.endsWith("}")) || (text.startsWith("[") && text.endsWith("]"));
        if (!json) {
            return text;
        }
        try {
            return json(text, scope.budget());
        } catch (GoException e) {
            throw new PathException("invalid argument");
        }
    }

    private static Object required(@Nullable Object operand) {
        if (operand == null) {
            throw new PathException("invalid argument. is nil");
        }
        return operand;
    }

    private static @Nullable Object value(Object operand, Scope scope) {
        Object value = operand instanceof Operator operator ? operator.evaluate(scope) : operand;
        return value instanceof String word && Scope.isName(word) ? scope.get(word) : value;
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : GoFormat.v(value);
    }

    static @Nullable Double parseNumber(String text) {
        if (text.isEmpty() || text.charAt(0) == '\'') {
            return null;
        }
        try {
            return GoStrconv.parseFloat(text);
        } catch (GoException e) {
            return null;
        }
    }

    static @Nullable Boolean parseBoolean(String text) {
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            case "0", "f", "F", "false", "FALSE", "False" -> false;
            default -> null;
        };
    }

    static boolean isQuoted(String text, char quote) {
        return text.length() > 1 && text.charAt(0) == quote && text.charAt(text.length() - 1) == quote;
    }

    static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }
}
