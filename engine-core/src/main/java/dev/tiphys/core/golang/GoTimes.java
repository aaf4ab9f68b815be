package dev.tiphys.core.golang;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The methods of times, and Go's quoting in messages about time. */
final class GoTimes {
    private static final String RFC3339_NANO = "2006-01-02T15:04:05.999999999Z07:00";

    static final MethodTable<GoTime> METHODS = new MethodTable<GoTime>()
            .getter("Year", GoType.INT, t -> (long) t.wall().getYear())
            .getter("Month", GoType.MONTH, t -> new GoMonth(t.wall().getMonthValue()))
            .getter("Day", GoType.INT, t -> (long) t.wall().getDayOfMonth())
            .getter("Hour", GoType.INT, t -> (long) t.wall().getHour())
            .getter("Minute", GoType.INT, t -> (long) t.wall().getMinute())
            .getter("Second", GoType.INT, t -> (long) t.wall().getSecond())
            .getter("Nanosecond", GoType.INT, t -> (long) t.nano())
            .getter("YearDay", GoType.INT, t -> (long) t.wall().getDayOfYear())
            .getter(
                    "Weekday",
                    GoType.WEEKDAY,
                    t -> new GoWeekday(t.wall().getDayOfWeek().getValue() % 7))
            .getter("Unix", GoType.INT64, t -> GoInt.int64(t.epochSecond()))
            .getter("UnixMilli", GoType.INT64, t -> GoInt.int64(t.epochSecond() * 1_000 + t.nano() / 1_000_000))
            .getter("UnixMicro", GoType.INT64, t -> GoInt.int64(t.epochSecond() * 1_000_000 + t.nano() / 1_000))
            .getter("UnixNano", GoType.INT64, t -> GoInt.int64(t.epochSecond() * GoDurations.SECOND + t.nano()))
            .getter("UTC", GoType.TIME, t -> t.in(GoLocation.UTC))
            .getter("Local", GoType.TIME, t -> t.in(GoLocation.UTC))
            .getter("Location", GoType.LOCATION, GoTime::location)
            .getter("IsZero", GoType.BOOL, t -> t.compareInstant(GoTime.ZERO) == 0)
            .getter("IsDST", GoType.BOOL, t -> t.location().isDaylightAt(t.epochSecond()))
            .getter("String", GoType.STRING, GoTime::goString)
            .getter("GoString", GoType.STRING, GoTimes::goSyntax)
            .unary("Format", GoType.STRING, String.class, GoType.STRING, GoTime::format)
            .unary("In", GoType.LOCATION, GoLocation.class, GoType.TIME, GoTime::in)
            .unary("Add", GoType.DURATION, GoDuration.class, GoType.TIME, GoTime::add)
            .unary("Sub", GoType.TIME, GoTime.class, GoType.DURATION, GoTime::minus)
            .unary("Before", GoType.TIME, GoTime.class, GoType.BOOL, (t, u) -> t.compareInstant(u) < 0)
            .unary("After", GoType.TIME, GoTime.class, GoType.BOOL, (t, u) -> t.compareInstant(u) > 0)
            .unary("Equal", GoType.TIME, GoTime.class, GoType.BOOL, (t, u) -> t.compareInstant(u) == 0)
            .unary("Compare", GoType.TIME, GoTime.class, GoType.INT, (t, u) -> (long) t.compareInstant(u))
            .unary("Truncate", GoType.DURATION, GoDuration.class, GoType.TIME, (t, d) -> truncate(t, d.nanos()))
            .unary("Round", GoType.DURATION, GoDuration.class, GoType.TIME, (t, d) -> round(t, d.nanos()))
            .add(
                    "AddDate",
                    List.of(GoType.INT, GoType.INT, GoType.INT),
                    List.of(GoType.TIME),
                    (t, args) -> addDate(t, number(args.get(0)), number(args.get(1)), number(args.get(2))))
            .add("Date", List.of(), List.of(GoType.INT, GoType.MONTH, GoType.INT), (t, args) ->
                    (long) t.wall().getYear())
            .add("Clock", List.of(), List.of(GoType.INT, GoType.INT, GoType.INT), (t, args) ->
                    (long) t.wall().getHour())
            .add("ISOWeek", List.of(), List.of(GoType.INT, GoType.INT), (t, args) ->
                    (long) t.wall().get(IsoFields.WEEK_BASED_YEAR))
            .add(
                    "Zone",
                    List.of(),
                    List.of(GoType.STRING, GoType.INT),
                    (t, args) -> t.location().abbreviationAt(t.epochSecond()))
            .add(
                    "ZoneBounds",
                    List.of(),
                    List.of(GoType.TIME, GoType.TIME),
                    (t, args) -> t.location().zoneStart(t))
            .add(
                    "MarshalText",
                    List.of(),
                    List.of(GoType.BYTES, GoType.ERROR),
                    (t, args) -> GoBytes.of(GoStrings.encode(rfc3339(t))))
            .add(
                    "MarshalJSON",
                    List.of(),
                    List.of(GoType.BYTES, GoType.ERROR),
                    (t, args) -> GoBytes.of(GoStrings.encode('"' + rfc3339(t) + '"')));

    private GoTimes() {}

    private static long number(@Nullable Object value) {
        return (Long) Objects.requireNonNull(value);
    }

    /** As JSON shows a time. */
    static String rfc3339(GoTime time) {
        int year = time.wall().getYear();
        if (year < 0 || year > 9999) {
            throw new GoException("Time.MarshalJSON: year outside of range [0,9999]");
        }
        if (Math.abs(time.offsetSeconds()) >= 24 * 3600) {
            throw new GoException("Time.MarshalJSON: timezone hour outside of range [0,23]");
        }
        return time.format(RFC3339_NANO);
    }

    /** Adds to the parts of the wall clock date; what overflows carries over, as in Go. */
    static GoTime addDate(GoTime time, long years, long months, long days) {
        try {
            LocalDateTime wall = time.wall();
            LocalDateTime moved = wall.withDayOfMonth(1)
                    .plusYears(years)
                    .plusMonths(months)
                    .plusDays(Math.addExact(days, wall.getDayOfMonth() - 1));
            return GoTime.of(moved, time.location());
        } catch (DateTimeException | ArithmeticException e) {
            throw new GoException("time out of range");
        }
    }

    static GoTime truncate(GoTime time, long unit) {
        return unit <= 0 ? time : time.add(new GoDuration(-sinceMultiple(time, unit)));
    }

    static GoTime round(GoTime time, long unit) {
        if (unit <= 0) {
            return time;
        }
        long rest = sinceMultiple(time, unit);
        // Twice the rest may wrap, hence the unsigned comparison.
        boolean down = Long.compareUnsigned(rest + rest, unit) < 0;
        return time.add(new GoDuration(down ? -rest : unit - rest));
    }

    // Nanoseconds since the last multiple of the unit, counted from the zero time.
    private static long sinceMultiple(GoTime time, long unit) {
        java.math.BigInteger nanos = java.math.BigInteger.valueOf(time.epochSecond() - GoTime.ZERO.epochSecond())
                .multiply(java.math.BigInteger.valueOf(GoDurations.SECOND))
                .add(java.math.BigInteger.valueOf(time.nano()));
        return nanos.mod(java.math.BigInteger.valueOf(unit)).longValueExact();
    }

    private static String goSyntax(GoTime time) {
        LocalDateTime wall = time.wall();
        String location = time.location() == GoLocation.UTC
                ? "time.UTC"
                : "time.Location(" + quote(time.location().name()) + ")";
        return "time.Date(%d, time.%s, %d, %d, %d, %d, %d, %s)"
                .formatted(
                        wall.getYear(),
                        new GoMonth(wall.getMonthValue()).goString(),
                        wall.getDayOfMonth(),
                        wall.getHour(),
                        wall.getMinute(),
                        wall.getSecond(),
                        time.nano(),
                        location);
    }

    /** The time package's own quoting: bytes outside of printable ASCII in hexadecimal. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (byte b : GoStrings.encode(text)) {
            int c = b & 0xFF;
            if (c >= 0x80 || c < ' ') {
                out.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                if (c == '"' || c == '\\') {
                    out.append('\\');
                }
                out.append((char) c);
            }
        }
        return out.append('"').toString();
    }
}
