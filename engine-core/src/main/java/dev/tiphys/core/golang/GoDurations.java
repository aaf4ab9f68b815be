package dev.tiphys.core.golang;

import java.util.Map;

/** Text form and methods of durations. */
public final class GoDurations {
    public static final long MICROSECOND = 1_000;
    public static final long MILLISECOND = 1_000_000;
    public static final long SECOND = 1_000_000_000;
    public static final long MINUTE = 60 * SECOND;
    public static final long HOUR = 60 * MINUTE;

    private static final Map<String, Long> UNITS = Map.of(
            "ns", 1L,
            "us", MICROSECOND,
            "\u00b5s", MICROSECOND,
            "\u03bcs", MICROSECOND,
            "ms", MILLISECOND,
            "s", SECOND,
            "m", MINUTE,
            "h", HOUR);

    private GoDurations() {}

    /**
     * Parses a signed sequence of decimal numbers with units.
     *
     * @return nanoseconds
     * @throws GoException with Go's text
     */
    public static long parse(String text) {
        return new DurationParser(text, UNITS).parse();
    }

    /** Go's text form, such as {@code 1h30m0s} or {@code 1.5µs}. */
    public static String format(long nanos) {
        if (nanos == 0) {
            return "0s";
        }
        StringBuilder out = new StringBuilder();
        if (nanos < 0) {
            out.append('-');
        }
        // The magnitude is read as unsigned, so that the smallest duration prints too.
        long magnitude = nanos < 0 ? -nanos : nanos;
        if (Long.compareUnsigned(magnitude, SECOND) < 0) {
            if (magnitude < MICROSECOND) {
                return out.append(magnitude).append("ns").toString();
            }
            boolean micro = magnitude < MILLISECOND;
            fraction(out, magnitude, micro ? MICROSECOND : MILLISECOND);
            return out.append(micro ? "\u00b5s" : "ms").toString();
        }
        long seconds = Long.divideUnsigned(magnitude, SECOND);
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        if (hours > 0) {
            out.append(hours).append('h');
        }
        if (hours > 0 || minutes > 0) {
            out.append(minutes).append('m');
        }
        fraction(out, seconds % 60 * SECOND + Long.remainderUnsigned(magnitude, SECOND), SECOND);
        return out.append('s').toString();
    }

    private static void fraction(StringBuilder out, long value, long unit) {
        out.append(value / unit);
        long rest = value % unit;
        if (rest != 0) {
            String digits = Long.toString(unit + rest).substring(1);
            int end = digits.length();
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            out.append('.').append(digits, 0, end);
        }
    }

    /** Rounds towards zero to a multiple of {@code unit}; a unit of zero or less leaves the value. */
    public static long truncate(long nanos, long unit) {
        return unit <= 0 ? nanos : nanos - nanos % unit;
    }

    /** Rounds half away from zero to a multiple of {@code unit}; saturates. */
    public static long round(long nanos, long unit) {
        if (unit <= 0) {
            return nanos;
        }
        long rest = nanos % unit;
        if (nanos < 0) {
            rest = -rest;
            if (rest + rest >= 0 && rest + rest < unit) {
                return nanos + rest;
            }
            long result = nanos - unit + rest;
            return result < nanos ? result : Long.MIN_VALUE;
        }
        if (rest + rest >= 0 && rest + rest < unit) {
            return nanos - rest;
        }
        long result = nanos + unit - rest;
        return result > nanos ? result : Long.MAX_VALUE;
    }

    static final MethodTable<GoDuration> METHODS = new MethodTable<GoDuration>()
            .getter("Nanoseconds", GoType.INT64, d -> GoInt.int64(d.nanos()))
            .getter("Microseconds", GoType.INT64, d -> GoInt.int64(d.nanos() / MICROSECOND))
            .getter("Milliseconds", GoType.INT64, d -> GoInt.int64(d.nanos() / MILLISECOND))
            .getter("Seconds", GoType.FLOAT64, d -> in(d.nanos(), SECOND))
            .getter("Minutes", GoType.FLOAT64, d -> in(d.nanos(), MINUTE))
            .getter("Hours", GoType.FLOAT64, d -> in(d.nanos(), HOUR))
            .getter("String", GoType.STRING, d -> format(d.nanos()))
            .getter("Abs", GoType.DURATION, d -> new GoDuration(absolute(d.nanos())))
            .unary(
                    "Truncate",
                    GoType.DURATION,
                    GoDuration.class,
                    GoType.DURATION,
                    (d, unit) -> new GoDuration(truncate(d.nanos(), unit.nanos())))
            .unary(
                    "Round",
                    GoType.DURATION,
                    GoDuration.class,
                    GoType.DURATION,
                    (d, unit) -> new GoDuration(round(d.nanos(), unit.nanos())));

    private static long absolute(long nanos) {
        return nanos == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(nanos);
    }

    private static double in(long nanos, long unit) {
        long whole = nanos / unit;
        return whole + (double) (nanos % unit) / unit;
    }
}
