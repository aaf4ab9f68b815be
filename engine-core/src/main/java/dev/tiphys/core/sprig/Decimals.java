package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrconv;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Calculates with floats as decimals, so that 0.1 + 0.2 is 0.3. */
final class Decimals {
    private static final int DIVISION_DIGITS = 16;

    private Decimals() {}

    static double fold(
            @Nullable Object start, List<? extends @Nullable Object> values, BinaryOperator<BigDecimal> operation) {
        BigDecimal result = decimal(start);
        for (Object value : values) {
            result = operation.apply(result, decimal(value));
        }
        return result.doubleValue();
    }

    private static BigDecimal decimal(@Nullable Object value) {
        double number = Casts.toFloat64(value);
        String digits = GoStrconv.formatFloat(number, 'e', -1);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new GoException("Cannot create a Decimal from " + digits);
        }
        return new BigDecimal(digits);
    }

    static BigDecimal add(BigDecimal a, BigDecimal b) {
        return a.add(b);
    }

    static BigDecimal subtract(BigDecimal a, BigDecimal b) {
        return a.subtract(b);
    }

    static BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return a.multiply(b);
    }

    static BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new GoException("decimal division by 0");
        }
        return a.divide(b, DIVISION_DIGITS, RoundingMode.HALF_UP);
    }
}
