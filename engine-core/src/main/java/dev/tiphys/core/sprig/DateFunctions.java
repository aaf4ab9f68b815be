package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoDuration;
import dev.tiphys.core.golang.GoDurations;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoLocation;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.golang.GoTime;
import dev.tiphys.core.golang.GoTimeLayout;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dates. A date is a time or a number of seconds since 1970; anything else means now. */
final class DateFunctions {
    private static final String DAY = "2006-01-02";

    private static final Map<String, Long> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("y", GoDurations.HOUR * 24 * 365);
        UNITS.put("mo", GoDurations.HOUR * 24 * 30);
        UNITS.put("d", GoDurations.HOUR * 24);
        UNITS.put("h", GoDurations.HOUR);
        UNITS.put("m", GoDurations.MINUTE);
        UNITS.put("s", GoDurations.SECOND);
    }

    private final InstantSource clock;

    DateFunctions(InstantSource clock) {
        this.clock = clock;
    }

    FunctionTable table() {
        return new FunctionTable()
                .add("now", "-> time", a -> now())
                .add("ago", "any -> string", a -> ago(a.any(0)))
                .add("date", "string, any -> string", a -> format(a.text(0), a.any(1), "Local"))
                .add("htmlDate", "any -> string", a -> format(DAY, a.any(0), "Local"))
                .add("htmlDateInZone", "any, string -> string", a -> format(DAY, a.any(0), a.text(1)))
                .add(
                        "dateInZone date_in_zone",
                        "string, any, string -> string",
                        a -> format(a.text(0), a.any(1), a.text(2)))
                .add("dateModify date_modify", "string, time -> time", a -> {
                    try {
                        return time(a, 1).add(GoDuration.parse(a.text(0)));
                    } catch (GoException e) {
                        return time(a, 1);
                    }
                })
                .add(
                        "mustDateModify must_date_modify",
                        "string, time -> time, error",
                        a -> time(a, 1).add(GoDuration.parse(a.text(0))))
                .add("toDate", "string, string -> time", a -> {
                    try {
                        return parse(a);
                    } catch (GoException e) {
                        return GoTime.ZERO;
                    }
                })
                .add("mustToDate", "string, string -> time, error", DateFunctions::parse)
                .add(
                        "unixEpoch",
                        "time -> string",
                        a -> Long.toString(time(a, 0).epochSecond()))
                .add("duration", "any -> string", a -> duration(a.any(0)))
                .add("durationRound", "any -> string", a -> largestUnit(nanos(a.any(0))));
    }

    private GoTime now() {
        return GoTime.of(clock.instant());
    }

    private static GoTime time(Args args, int index) {
        Object value = args.any(index);
        return value == null ? GoTime.ZERO : (GoTime) value;
    }

    private static GoTime parse(Args args) {
        return GoTimeLayout.parse(args.text(0), args.text(1), GoLocation.UTC);
    }

    private @Nullable GoTime unix(@Nullable Object date, boolean shorter) {
        if (date instanceof GoTime time) {
            return time;
        }
        if (date instanceof Long seconds) {
            return new GoTime(seconds, 0, GoLocation.UTC);
        }
        if (date instanceof GoInt number
                && (number.kind() == GoKind.INT64 || (shorter && number.kind() == GoKind.INT32))) {
            return new GoTime(number.value(), 0, GoLocation.UTC);
        }
        return null;
    }

    private String format(String layout, @Nullable Object date, String zone) {
        GoTime time = unix(date, true);
        return (time == null ? now() : time).in(location(zone)).format(layout);
    }

    private static GoLocation location(String zone) {
        try {
            return GoLocation.load(zone);
        } catch (GoException e) {
            return GoLocation.UTC;
        }
    }

    private String ago(@Nullable Object date) {
        GoTime time = unix(date, false);
        GoTime now = now();
        long nanos = now.minus(time == null ? now : time).nanos();
        return GoDurations.format(GoDurations.round(nanos, GoDurations.SECOND));
    }

    // A plain int counts as nothing, as Go's type switch does not know it.
    private static String duration(@Nullable Object seconds) {
        long number = 0;
        if (seconds instanceof String text) {
            number = parseSeconds(text);
        } else if (seconds instanceof GoInt value && value.kind() == GoKind.INT64) {
            number = value.value();
        }
        return GoDurations.format(number * GoDurations.SECOND);
    }

    private static long parseSeconds(String text) {
        try {
            return GoStrconv.parseInt(text, 10, 64);
        } catch (GoException e) {
            boolean tooLarge = String.valueOf(e.getMessage()).endsWith("value out of range");
            return !tooLarge ? 0 : text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private long nanos(@Nullable Object duration) {
        if (duration instanceof String text) {
            try {
                return GoDurations.parse(text);
            } catch (GoException e) {
                return 0;
            }
        }
        if (duration instanceof GoTime time) {
            return now().minus(time).nanos();
        }
        return duration instanceof GoInt number && number.kind() == GoKind.INT64 ? number.value() : 0;
    }

    private static String largestUnit(long nanos) {
        long magnitude = nanos < 0 ? -nanos : nanos;
        for (Map.Entry<String, Long> unit : UNITS.entrySet()) {
            if (Long.compareUnsigned(magnitude, unit.getValue()) > 0) {
                return Long.toUnsignedString(Long.divideUnsigned(magnitude, unit.getValue())) + unit.getKey();
            }
        }
        return "0s";
    }
}
