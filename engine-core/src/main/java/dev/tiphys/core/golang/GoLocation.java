package dev.tiphys.core.golang;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code *time.Location}: UTC, a zone of the time zone database, or a fixed offset with a name. */
public final class GoLocation implements GoObject {
    public static final GoLocation UTC = new GoLocation("UTC", ZoneOffset.UTC.getRules(), "UTC");

    static final MethodTable<GoLocation> METHODS =
            new MethodTable<GoLocation>().getter("String", GoType.STRING, GoLocation::name);

    private final String name;
    private final ZoneRules rules;
    private final @Nullable String fixedAbbreviation;

    private GoLocation(String name, ZoneRules rules, @Nullable String fixedAbbreviation) {
        this.name = name;
        this.rules = rules;
        this.fixedAbbreviation = fixedAbbreviation;
    }

    /**
     * The zone of that name in the time zone database; "" and "UTC" are UTC, and so is "Local", for an evaluation must
     * not depend on the machine.
     *
     * @throws GoException for an unknown name, with Go's text
     */
    public static GoLocation load(String name) {
        if (name.isEmpty() || name.equals("UTC") || name.equals("Local")) {
            return UTC;
        }
        if (name.contains("..") || name.startsWith("/") || name.startsWith("\\")) {
            throw new GoException("time: invalid location name");
        }
        try {
            // These three are zones for Go, but only abbreviations for Java.
            String offset = switch (name) {
                case "EST", "MST", "HST" -> ZoneId.SHORT_IDS.get(name);
                default -> null;
            };
            if (offset != null) {
                return new GoLocation(name, ZoneId.of(offset).getRules(), name);
            }
            if (!ZoneId.getAvailableZoneIds().contains(name) || name.startsWith("SystemV/")) {
                throw new GoException("unknown time zone " + name);
            }
            return new GoLocation(name, ZoneId.of(name).getRules(), null);
        } catch (DateTimeException e) {
            throw new GoException("unknown time zone " + name);
        }
    }

    /** A zone with one offset for ever. */
    public static GoLocation fixed(String name, int offsetSeconds) {
        try {
            return new GoLocation(name, ZoneOffset.ofTotalSeconds(offsetSeconds).getRules(), name);
        } catch (DateTimeException e) {
            throw new GoException("time zone offset out of range");
        }
    }

    public String name() {
        return name;
    }

    /** Seconds east of UTC at that instant. */
    public int offsetAt(long epochSecond) {
        return rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
    }

    /** The zone's abbreviation at that instant, such as CEST; empty when it has none. */
    public String abbreviationAt(long epochSecond) {
        if (fixedAbbreviation != null) {
            return fixedAbbreviation;
        }
        Instant instant = Instant.ofEpochSecond(epochSecond);
        List<ZoneOffsetTransition> transitions = rules.getTransitions();
        // Before clocks were set by zone they showed the sun's time.
        if (!transitions.isEmpty() && instant.isBefore(transitions.get(0).getInstant())) {
            return "LMT";
        }
        return ZoneAbbreviations.of(name, offsetAt(epochSecond), rules.isDaylightSavings(instant));
    }

    /**
     * The instant of a wall clock time. In a gap Go takes the offset after, in an overlap the one before or after as its
     * search finds it; this does the same.
     */
    long epochSecondOf(LocalDateTime wall) {
        long unix = wall.toEpochSecond(ZoneOffset.UTC);
        int guess = offsetAt(unix);
        if (guess == 0) {
            return checked(unix, wall, guess);
        }
        return checked(unix - guess, wall, guess);
    }

    // Go: guess the offset from the wall time read as UTC; when the instant found lies on the other side of a
    // transition, take the offset valid there.
    private long checked(long candidate, LocalDateTime wall, int guess) {
        int actual = offsetAt(candidate);
        return actual == guess ? candidate : wall.toEpochSecond(ZoneOffset.UTC) - actual;
    }

    /** The offset that an abbreviation means here around a wall clock reading taken as UTC; null when unknown. */
    @Nullable
    Integer offsetOfName(String abbreviation, long unix) {
        if (fixedAbbreviation != null) {
            boolean own = this != UTC && abbreviation.equals(fixedAbbreviation);
            return own ? (Integer) offsetAt(unix) : null;
        }
        int standard = rules.getStandardOffset(Instant.ofEpochSecond(unix)).getTotalSeconds();
        for (int offset : new int[] {standard, standard + 3600}) {
            if (abbreviationAt(unix - offset).equals(abbreviation)) {
                return offsetAt(unix - offset);
            }
        }
        return ZoneAbbreviations.offset(name, abbreviation);
    }

    /** Whether daylight saving time holds at that instant. */
    public boolean isDaylightAt(long epochSecond) {
        return rules.isDaylightSavings(Instant.ofEpochSecond(epochSecond));
    }

    /** When the offset valid at that time began; the zero time when it always was. */
    GoTime zoneStart(GoTime time) {
        ZoneOffsetTransition start = rules.previousTransition(
                Instant.ofEpochSecond(time.epochSecond()).plusNanos(1));
        return start == null ? GoTime.ZERO : new GoTime(start.toEpochSecond(), 0, this);
    }

    @Override
    public GoType goType() {
        return GoType.LOCATION;
    }

    @Override
    public @Nullable GoFunction method(String method) {
        return METHODS.bind(this, method);
    }

    @Override
    public String goString() {
        return name;
    }

    /** All fields are private in Go. */
    @Override
    public Object jsonValue() {
        return Map.of();
    }

    @Override
    public String toString() {
        return name;
    }
}
