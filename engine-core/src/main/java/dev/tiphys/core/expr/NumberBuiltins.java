package dev.tiphys.core.expr;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoLocation;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions of numbers, and those that turn anything into a number or a text. */
final class NumberBuiltins {
    private static final GoType INT_INT = GoType.func(List.of(GoType.INT, GoType.INT), List.of(GoType.INT), false);

    static final List<Builtin> ALL = List.of(
            rule(
                    "len",
                    Rules.one(Rules::isSized, "invalid argument for len (type %s)", type -> GoType.INT),
                    (args, frame) -> length(args[0])),
            new Builtin("type", List.of(anyTo(GoType.STRING)), null, (args, frame) -> TypeNames.of(args[0])),
            new Builtin("string", List.of(anyTo(GoType.STRING)), null, (args, frame) -> text(args[0], frame.budget())),
            rule("int", convertible("int", GoType.INT), (args, frame) -> Numbers.toInt(args[0])),
            rule("float", convertible("float", GoType.FLOAT64), (args, frame) -> Numbers.toFloat(args[0])),
            rule(
                    "abs",
                    Rules.one(Rules::isNumber, "invalid argument for abs (type %s)", Rules::same),
                    (args, frame) -> absolute(args[0])),
            rounding("ceil", Math::ceil),
            rounding("floor", Math::floor),
            rounding("round", Numbers::round),
            rule("max", Rules.aggregate("max"), (args, frame) -> new Extreme("max", true, frame).of(args)),
            rule("min", Rules.aggregate("min"), (args, frame) -> new Extreme("min", false, frame).of(args)),
            rule("mean", Rules.aggregate("mean"), (args, frame) -> mean(numbers("mean", args, frame))),
            rule("median", Rules.aggregate("median"), (args, frame) -> median(numbers("median", args, frame))),
            bits("bitand", (x, y) -> x & y),
            bits("bitor", (x, y) -> x | y),
            bits("bitxor", (x, y) -> x ^ y),
            bits("bitnand", (x, y) -> x & ~y),
            bits("bitshl", (x, y) -> shift(y) > 63 ? 0 : x << y),
            bits("bitshr", (x, y) -> x >> Math.min(63, shift(y))),
            bits("bitushr", (x, y) -> shift(y) > 63 ? 0 : x >>> y),
            new Builtin(
                    "bitnot",
                    List.of(GoType.func(List.of(GoType.INT), List.of(GoType.INT), false)),
                    null,
                    (args, frame) -> ~integer(args[0], "bitnot")));

    private NumberBuiltins() {}

    private static GoType anyTo(GoType result) {
        return GoType.func(List.of(GoType.ANY), List.of(result), false);
    }

    private static Builtin rule(String name, Builtin.Rule rule, Builtin.Body body) {
        return new Builtin(name, List.of(), rule, body);
    }

    private static Builtin.Rule convertible(String name, GoType result) {
        return Rules.one(
                type -> Rules.isNumber(type) || Rules.kind(type) == GoKind.STRING,
                "invalid argument for " + name + " (type %s)",
                type -> result);
    }

    private static Builtin rounding(String name, DoubleUnaryOperator operator) {
        String complaint = "invalid argument for " + name + " (type %s)";
        return rule(name, Rules.one(Rules::isNumber, complaint, type -> GoType.FLOAT64), (args, frame) -> {
            Object value = args[0];
            if (value instanceof Double number) {
                return operator.applyAsDouble(number);
            }
            if (Numbers.isInt(value)) {
                return Numbers.asDouble(value);
            }
            throw new GoException(complaint.formatted(GoType.nameOf(value)));
        });
    }

    private static Builtin bits(String name, LongBinaryOperator operator) {
        return new Builtin(
                name,
                List.of(INT_INT),
                null,
                (args, frame) -> operator.applyAsLong(integer(args[0], name), integer(args[1], name)));
    }

    private static long shift(long count) {
        if (count < 0) {
            throw new GoException("invalid operation: negative shift count " + count + " (type int)");
        }
        return count;
    }

    private static long integer(@Nullable Object value, String function) {
        if (Numbers.isInt(value)) {
            return Numbers.asLong(value);
        }
        throw new GoException("cannot use " + GoType.nameOf(value) + " as argument (type int) to call " + function);
    }

    // A time zone, a pointer for Go, is printed as what it points to.
    private static String text(@Nullable Object value, Budget budget) {
        return value == GoLocation.UTC ? "{UTC [] []  0 0 <nil>}" : GoFormat.v(value, budget);
    }

    /** The number of elements, entries or characters. */
    static long length(@Nullable Object value) {
        if (value instanceof String text) {
            return GoStrings.runeCount(text);
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        List<?> list = Args.list(value);
        if (list == null) {
            throw new GoException("invalid argument for len (type " + GoType.nameOf(value) + ")");
        }
        return list.size();
    }

    private static Object absolute(@Nullable Object value) {
        if (value instanceof Long number) {
            return number < 0 ? -number : number;
        }
        if (value instanceof Double number) {
            return number < 0 ? -number : number;
        }
        if (value instanceof GoInt number) {
            return number.kind().isSigned() && number.value() < 0 ? new GoInt(number.kind(), -number.value()) : number;
        }
        throw new GoException("invalid argument for abs (type " + GoType.nameOf(value) + ")");
    }

    private static double mean(List<Double> numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return numbers.isEmpty() ? 0 : sum / numbers.size();
    }

    private static double median(List<Double> numbers) {
        int count = numbers.size();
        if (count == 0) {
            return 0;
        }
        // NaN comes first.
        numbers.sort((a, b) -> a.isNaN() || b.isNaN() ? Boolean.compare(b.isNaN(), a.isNaN()) : a.compareTo(b));
        double upper = numbers.get(count / 2);
        return count % 2 == 1 ? upper : (numbers.get(count / 2 - 1) + upper) / 2;
    }

    private static List<Double> numbers(String name, @Nullable Object[] args, Frame frame) {
        List<Double> numbers = new ArrayList<>();
        for (Object arg : args) {
            collect(name, arg, numbers, frame.budget(), 0);
        }
        return numbers;
    }

    private static void collect(String name, @Nullable Object value, List<Double> numbers, Budget budget, int depth) {
        budget.step(1);
        budget.elements(1);
        if (Numbers.isNumber(value)) {
            numbers.add(Numbers.asDouble(value));
            return;
        }
        // Durations, months and their like are integers for this purpose.
        Long named = Numbers.namedInt(value);
        if (named != null) {
            numbers.add((double) named);
            return;
        }
        List<?> list = Args.list(value);
        if (list == null) {
            throw new GoException("invalid argument for " + name + " (type " + GoType.nameOf(value) + ")");
        }
        if (depth > GoFormat.MAX_DEPTH) {
            throw new GoException("recursion depth exceeded");
        }
        for (Object item : list) {
            collect(name, item, numbers, budget, depth + 1);
        }
    }
}
