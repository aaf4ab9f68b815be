package dev.tiphys.core.golang;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A {@code time.Time}.
 *
 * @param epochSecond seconds since 1970 in UTC
 * @param nano 0 to 999 999 999
 * @param location the zone in which the time shows itself
 */
public record GoTime(long epochSecond, int nano, GoLocation location) implements GoObject {
    // What a Java date can hold; Go's own range is wider, but nothing that a workflow means lies there.
    private static final long LIMIT = 31_556_889_864_400_000L;

    /** Go's zero time, the first instant of the year 1. */
    public static final GoTime ZERO = new GoTime(-62_135_596_800L, 0, GoLocation.UTC);

    public GoTime {
        if (epochSecond > LIMIT || epochSecond < -LIMIT) {
            throw new GoException("time out of range");
        }
    }

    public static GoTime of(Instant instant) {
        return new GoTime(instant.getEpochSecond(), instant.getNano(), GoLocation.UTC);
    }

    /** The instant of a wall clock reading in a zone, chosen as Go does in gaps and overlaps. */
    @SuppressWarnings("JavaLocalDateTimeGetNano")
    public static GoTime of(LocalDateTime wall, GoLocation location) {
        return new GoTime(location.epochSecondOf(wall), wall.getNano(), location);
    }

    /** Parses a text by a Go layout; where the text names no zone, it is UTC. */
    public static GoTime parse(String layout, String text) {
        return GoTimeLayout.parse(layout, text, GoLocation.UTC);
    }

    /** Parses a text by a Go layout; where the text names no zone, it is {@code location}. */
    public static GoTime parse(String layout, String text, GoLocation location) {
        return GoTimeLayout.parse(layout, text, location);
    }

    public String format(String layout) {
        return GoTimeLayout.format(this, layout);
    }

    public Instant instant() {
        return Instant.ofEpochSecond(epochSecond, nano);
    }

    /** What a clock in the time's zone shows. */
    public LocalDateTime wall() {
        try {
            return LocalDateTime.ofEpochSecond(epochSecond + offsetSeconds(), nano, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new GoException("time out of range");
        }
    }

    public int offsetSeconds() {
        return location.offsetAt(epochSecond);
    }

    public GoTime in(GoLocation other) {
        return new GoTime(epochSecond, nano, other);
    }

    public GoTime add(GoDuration duration) {
        long nanos = nano + duration.nanos() % GoDurations.SECOND;
        long seconds = epochSecond + duration.nanos() / GoDurations.SECOND;
        return new GoTime(
                seconds + Math.floorDiv(nanos, GoDurations.SECOND),
                (int) Math.floorMod(nanos, GoDurations.SECOND),
                location);
    }

    /** The difference, saturated to what a duration can hold. */
    public GoDuration minus(GoTime other) {
        long seconds = epochSecond - other.epochSecond;
        try {
            return new GoDuration(Math.addExact(Math.multiplyExact(seconds, GoDurations.SECOND), nano - other.nano));
        } catch (ArithmeticException e) {
            return new GoDuration(seconds > 0 ? Long.MAX_VALUE : Long.MIN_VALUE);
        }
    }

    public int compareInstant(GoTime other) {
        int bySecond = Long.compare(epochSecond, other.epochSecond);
        return bySecond != 0 ? bySecond : Integer.compare(nano, other.nano);
    }

    @Override
    public GoType goType() {
        return GoType.TIME;
    }

    @Override
    public @Nullable GoFunction method(String name) {
        return GoTimes.METHODS.bind(this, name);
    }

    @Override
    public String goString() {
        return format("2006-01-02 15:04:05.999999999 -0700 MST");
    }

    @Override
    public String jsonValue() {
        return GoTimes.rfc3339(this);
    }

    @Override
    public String toString() {
        return goString();
    }
}
