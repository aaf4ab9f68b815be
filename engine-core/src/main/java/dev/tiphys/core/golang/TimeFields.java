package dev.tiphys.core.golang;

import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;

/** What a text has told about a time. */
final class TimeFields {
    int year;
    int month = -1;
    int day = -1;
    int yearDay = -1;
    int hour;
    int minute;
    int second;
    int nano;
    boolean am;
    boolean pm;
    boolean utc;
    int offset = -1;
    String zone = "";

    /**
     * The time.
     *
     * @param location the zone when the text names none
     * @param text what was read, for messages
     */
    GoTime time(GoLocation location, String text) {
        if (pm && hour < 12) {
            hour += 12;
        } else if (am && hour == 12) {
            hour = 0;
        }
        if (yearDay >= 0) {
            fromYearDay(text);
        }
        month = month < 0 ? 1 : month;
        day = day < 0 ? 1 : day;
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            throw failed(text, ": day out of range");
        }
        LocalDateTime wall = LocalDateTime.of(year, month, day, hour, minute, second, nano);
        if (utc) {
            return GoTime.of(wall, GoLocation.UTC);
        }
        if (offset != -1) {
            return withOffset(wall, location);
        }
        return zone.isEmpty() ? GoTime.of(wall, location) : withZone(wall, location);
    }

    private GoTime withOffset(LocalDateTime wall, GoLocation location) {
        GoTime time = GoTime.of(wall, GoLocation.fixed("", offset));
        boolean known = location.offsetAt(time.epochSecond()) == offset
                && (zone.isEmpty() || zone.equals(location.abbreviationAt(time.epochSecond())));
        return known ? time.in(location) : time.in(GoLocation.fixed(zone, offset));
    }

    private GoTime withZone(LocalDateTime wall, GoLocation location) {
        Integer known =
                location.offsetOfName(zone, GoTime.of(wall, GoLocation.UTC).epochSecond());
        if (known != null) {
            return GoTime.of(wall, GoLocation.fixed(zone, known)).in(location);
        }
        int hours = zone.length() > 3 && zone.startsWith("GMT") ? Integer.parseInt(zone.substring(3)) : 0;
        // A zone that nobody knows keeps its name; its clock reading is taken as it stands.
        GoTime utcTime = GoTime.of(wall, GoLocation.UTC);
        return utcTime.in(GoLocation.fixed(zone, hours * 3600));
    }

    private void fromYearDay(String text) {
        if (yearDay < 1 || yearDay > Year.of(year).length()) {
            throw failed(text, ": day-of-year out of range");
        }
        LocalDateTime date = LocalDateTime.of(year, 1, 1, 0, 0).withDayOfYear(yearDay);
        if (month >= 0 && month != date.getMonthValue()) {
            throw failed(text, ": day-of-year does not match month");
        }
        if (day >= 0 && day != date.getDayOfMonth()) {
            throw failed(text, ": day-of-year does not match day");
        }
        month = date.getMonthValue();
        day = date.getDayOfMonth();
    }

    private static GoException failed(String text, String message) {
        return new GoException("parsing time " + GoTimes.quote(text) + message);
    }
}
