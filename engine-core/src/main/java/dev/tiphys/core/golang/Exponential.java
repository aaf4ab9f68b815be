package dev.tiphys.core.golang;

/**
 * The exponential function and the logarithm to the last digit as Go computes them on amd64: Shibata's method (a short
 * series near zero, then squaring), and the classic rational approximation.
 */
// The numbers stand as in the literature.
@SuppressWarnings("FloatingPointLiteralPrecision")
final class Exponential {
    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2_UPPER = 0.69314718055966295651160180568695068359375;
    private static final double LN2_LOWER = 0.28235290563031577122588448175013436025525412068e-12;
    private static final double OVERFLOW = 7.09782712893384e+02;

    // One over the factorials of 8 down to 1.
    private static final double[] TAYLOR = {
        2.4801587301587301587e-5,
        1.9841269841269841270e-4,
        1.3888888888888888889e-3,
        8.3333333333333333333e-3,
        4.1666666666666666667e-2,
        1.6666666666666666667e-1,
        0.5,
        1
    };

    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double[] EVEN = {
        1.479819860511658591e-01, 1.818357216161805012e-01, 2.857142874366239149e-01, 6.666666666666735130e-01
    };
    private static final double[] ODD = {1.531383769920937332e-01, 2.222219843214978396e-01, 3.999999999940941908e-01};

    private Exponential() {}

    /** Of a finite number. */
    static double exp(double x) {
        if (x > OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        int exponent = (int) Math.rint(x * LOG2_E);
        double r = Math.fma(-LN2_LOWER, exponent, Math.fma(-LN2_UPPER, exponent, x)) * 0.0625;
        double sum = TAYLOR[0];
        for (int i = 1; i < TAYLOR.length; i++) {
            sum = Math.fma(sum, r, TAYLOR[i]);
        }
        // From here on it is the exponential less one, squared four times.
        double y = r * sum;
        for (int i = 0; i < 3; i++) {
            y *= y + 2;
        }
        return Math.scalb(Math.fma(y, y + 2, 1), exponent);
    }

    /** Of a positive finite number. */
    static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        double f = Double.longBitsToDouble((bits & 0x000F_FFFF_FFFF_FFFFL) | 0x3FE0_0000_0000_0000L);
        double k = (bits >>> 52) - 0x3FE;
        if (f < 7.07106781186547524401e-01) {
            k--;
            f *= 2;
        }
        f--;
        double s = f / (2 + f);
        double s2 = s * s;
        double s4 = s2 * s2;
        double rest = s2 * polynomial(EVEN, s4) + s4 * polynomial(ODD, s4);
        double half = 0.5 * f * f;
        return k * LN2_HIGH - ((half - (s * (half + rest) + k * LN2_LOW)) - f);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
