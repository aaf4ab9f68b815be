package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoMath;
import dev.tiphys.core.golang.GoSlice;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Integers, which wrap silently, floats, and counting. */
final class NumberFunctions {
    private NumberFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .add("atoi", "string -> int", a -> atoi(a.text(0)))
                .add("int", "any -> int", a -> Casts.toInt64(a.any(0)))
                .add("int64", "any -> int64", a -> GoInt.int64(Casts.toInt64(a.any(0))))
                .add("float64", "any -> float64", a -> Casts.toFloat64(a.any(0)))
                .add("toDecimal", "any -> int64", a -> GoInt.int64(octal(GoFormat.v(a.any(0), a.budget()))))
                .add("add1", "any -> int64", a -> GoInt.int64(Casts.toInt64(a.any(0)) + 1))
                .add("add", "...any -> int64", a -> GoInt.int64(fold(0, a.values(), Long::sum)))
                .add("sub", "any, any -> int64", a -> combine(a, (x, y) -> x - y))
                .add("mul", "any, ...any -> int64", a -> fold(a, (x, y) -> x * y))
                .add("div", "any, any -> int64", a -> combine(a, (x, y) -> x / nonZero(y)))
                .add("mod", "any, any -> int64", a -> combine(a, (x, y) -> x % nonZero(y)))
                .add("max biggest", "any, ...any -> int64", a -> fold(a, Math::max))
                .add("min", "any, ...any -> int64", a -> fold(a, Math::min))
                .add("maxf", "any, ...any -> float64", a -> extreme(a, true))
                .add("minf", "any, ...any -> float64", a -> extreme(a, false))
                .add("ceil", "any -> float64", a -> Math.ceil(Casts.toFloat64(a.any(0))))
                .add("floor", "any -> float64", a -> Math.floor(Casts.toFloat64(a.any(0))))
                .add(
                        "round",
                        "any, int, ...float64 -> float64",
                        a -> round(Casts.toFloat64(a.any(0)), a.integer(1), a.count() > 2 ? a.real(2) : 0.5))
                .add("add1f", "any -> float64", a -> Decimals.fold(a.any(0), List.of(1L), Decimals::add))
                .add("addf", "...any -> float64", a -> Decimals.fold(0.0, a.values(), Decimals::add))
                .add("subf", "any, ...any -> float64", a -> Decimals.fold(a.any(0), a.from(1), Decimals::subtract))
                .add("mulf", "any, ...any -> float64", a -> Decimals.fold(a.any(0), a.from(1), Decimals::multiply))
                .add("divf", "any, ...any -> float64", a -> Decimals.fold(a.any(0), a.from(1), Decimals::divide))
                .add("until", "int -> []int", a -> ints(range(0, a.integer(0), a.integer(0) < 0 ? -1 : 1, a.budget())))
                .add(
                        "untilStep",
                        "int, int, int -> []int",
                        a -> ints(range(a.integer(0), a.integer(1), a.integer(2), a.budget())))
                .add("seq", "...int -> string", NumberFunctions::sequence);
    }

    // What is out of range becomes the nearest number, what is no number 0.
    private static long atoi(String text) {
        try {
            return GoStrconv.atoi(text);
        } catch (GoException e) {
            boolean tooLarge = String.valueOf(e.getMessage()).endsWith("value out of range");
            return !tooLarge ? 0 : text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static long octal(String text) {
        try {
            return GoStrconv.parseInt(text, 8, 64);
        } catch (GoException e) {
            return 0;
        }
    }

    private static long nonZero(long divisor) {
        if (divisor == 0) {
            throw new GoException("runtime error: integer divide by zero");
        }
        return divisor;
    }

    private static Object combine(Args args, LongBinaryOperator operation) {
        return GoInt.int64(operation.applyAsLong(Casts.toInt64(args.any(0)), Casts.toInt64(args.any(1))));
    }

    private static Object fold(Args args, LongBinaryOperator operation) {
        return GoInt.int64(fold(Casts.toInt64(args.any(0)), args.from(1), operation));
    }

    private static long fold(long start, List<? extends @Nullable Object> values, LongBinaryOperator operation) {
        long result = start;
        for (Object value : values) {
            result = operation.applyAsLong(result, Casts.toInt64(value));
        }
        return result;
    }

    private static double extreme(Args args, boolean largest) {
        double result = Casts.toFloat64(args.any(0));
        for (Object value : args.from(1)) {
            double number = Casts.toFloat64(value);
            result = largest ? max(result, number) : min(result, number);
        }
        return result;
    }

    // Go lets an infinity win over NaN, Java does not.
    private static double max(double a, double b) {
        return a == Double.POSITIVE_INFINITY || b == Double.POSITIVE_INFINITY
                ? Double.POSITIVE_INFINITY
                : Math.max(a, b);
    }

    private static double min(double a, double b) {
        return a == Double.NEGATIVE_INFINITY || b == Double.NEGATIVE_INFINITY
                ? Double.NEGATIVE_INFINITY
                : Math.min(a, b);
    }

    private static double round(double value, long places, double up) {
        double factor = GoMath.pow(10, (double) places);
        double digits = factor * value;
        // The fraction has the sign of the number, so that negative numbers are always rounded down.
        double fraction =
                Double.isInfinite(digits) ? Double.NaN : digits - (digits < 0 ? Math.ceil(digits) : Math.floor(digits));
        return (fraction >= up ? Math.ceil(digits) : Math.floor(digits)) / factor;
    }

    private static Object ints(List<Long> numbers) {
        return GoSlice.of(GoType.INTS, numbers);
    }

    private static List<Long> range(long start, long stop, long step, Budget budget) {
        boolean up = stop >= start;
        if (up ? step <= 0 : step >= 0) {
            return List.of();
        }
        // As unsigned numbers, for the distance may be more than a signed one holds.
        long distance = up ? stop - start : start - stop;
        long stride = up ? step : -step;
        long count = distance == 0 ? 0 : Long.divideUnsigned(distance - 1, stride) + 1;
        budget.elements(count);
        budget.step(count);
        List<Long> numbers = new ArrayList<>((int) count);
        long next = start;
        for (long i = 0; i < count; i++) {
            numbers.add(next);
            next += step;
        }
        return numbers;
    }

    private static String sequence(Args args) {
        return switch (args.count()) {
            case 1 -> sequence(1, args.integer(0) < 1 ? -1 : 1, args.integer(0), args.budget());
            case 2 ->
                sequence(args.integer(0), args.integer(1) < args.integer(0) ? -1 : 1, args.integer(1), args.budget());
            case 3 ->
                args.integer(2) < args.integer(0) && args.integer(1) > 0
                        ? ""
                        : sequence(args.integer(0), args.integer(1), args.integer(2), args.budget());
            default -> "";
        };
    }

    private static String sequence(long start, long step, long last, Budget budget) {
        List<Long> numbers = range(start, last + (last < start ? -1 : 1), step, budget);
        StringBuilder out = new StringBuilder();
        for (long number : numbers) {
            budget.allocate(8);
            out.append(out.length() == 0 ? "" : " ").append(number);
        }
        return out.toString();
    }
}
