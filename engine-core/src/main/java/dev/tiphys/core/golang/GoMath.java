package dev.tiphys.core.golang;

/** Arithmetic whose results differ between Go on a 64-bit machine and Java. */
public final class GoMath {
    private static final double TWO_TO_63 = 0x1p63;
    // Beyond this exponent of two a power is zero or infinite.
    private static final int MAX_EXPONENT = 1 << 12;

    private GoMath() {}

    /** Go's {@code int64(number)}; what does not fit gives the smallest integer. */
    public static long toLong(double number) {
        return number >= -TWO_TO_63 && number < TWO_TO_63 ? (long) number : Long.MIN_VALUE;
    }

    /** Go's {@code uint64(number)}, to be read as unsigned; negative numbers keep the bits of the signed integer. */
    public static long toUnsigned(double number) {
        return number < TWO_TO_63 ? toLong(number) : toLong(number - TWO_TO_63) | Long.MIN_VALUE;
    }

    /** Go's {@code float64(uint64)}. */
    public static double fromUnsigned(long bits) {
        // Halving keeps the lowest bit, so that the rounding is that of the whole number.
        return bits >= 0 ? bits : (double) ((bits >>> 1) | (bits & 1)) * 2;
    }

    /** Go's {@code math.Pow}: repeated squaring, whose last digits are not those of Java's. */
    public static double pow(double base, double exponent) {
        if (exponent == 0 || base == 1) {
            return 1;
        }
        if (base == -1 && Double.isInfinite(exponent)) {
            return 1;
        }
        if (base == 0 || !Double.isFinite(base) || !Double.isFinite(exponent) || exponent == 1) {
            return Math.pow(base, exponent);
        }
        if (exponent == 0.5) {
            return Math.sqrt(base);
        }
        if (exponent == -0.5) {
            return 1 / Math.sqrt(base);
        }
        double whole = Math.floor(Math.abs(exponent));
        double rest = Math.abs(exponent) - whole;
        if (rest != 0 && base < 0) {
            return Double.NaN;
        }
        if (whole >= TWO_TO_63) {
            if (base == -1) {
                return 1;
            }
            return (Math.abs(base) < 1) == (exponent > 0) ? 0 : Double.POSITIVE_INFINITY;
        }
        double factor = 1;
        if (rest != 0) {
            if (rest > 0.5) {
                rest--;
                whole++;
            }
            factor = Exponential.exp(rest * Exponential.log(base));
        }
        return wholePower(base, (long) whole, factor, exponent < 0);
    }

    // factor * base^exponent, or one by that; mantissa and exponent of two are kept apart.
    private static double wholePower(double base, long exponent, double factor, boolean inverse) {
        int shift = 0;
        int two = Math.getExponent(Double.MIN_NORMAL) > Math.getExponent(base)
                ? Math.getExponent(base * 0x1p54) - 53
                : Math.getExponent(base) + 1;
        double mantissa = Math.scalb(base, -two);
        for (long rest = exponent; rest != 0; rest >>= 1) {
            if (two < -MAX_EXPONENT || two > MAX_EXPONENT) {
                shift += two;
                break;
            }
            if ((rest & 1) == 1) {
                factor *= mantissa;
                shift += two;
            }
            mantissa *= mantissa;
            two <<= 1;
            if (mantissa < 0.5) {
                mantissa += mantissa;
                two--;
            }
        }
        return inverse ? Math.scalb(1 / factor, -shift) : Math.scalb(factor, shift);
    }
}
