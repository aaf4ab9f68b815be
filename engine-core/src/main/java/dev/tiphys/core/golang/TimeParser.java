package dev.tiphys.core.golang;

import dev.tiphys.core.golang.LayoutChunk.Std;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;

/** Reads a time by a layout. The text is held as bytes, one char each, for Go's messages quote bytes. */
final class TimeParser {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] DAYS = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

    private final String layout;
    private final String whole;
    private final GoLocation location;
    private String value;

    private int year;
    private int month = -1;
    private int day = -1;
    private int yearDay = -1;
    private int hour;
    private int minute;
    private int second;
    private int nano;
    private boolean am;
    private boolean pm;
    private boolean utc;
    private int offset = -1;
    private String zone = "";

    /** Thrown inside for "cannot parse"; the caller knows the element. */
    private static final class Bad extends Exception {
        private static final long serialVersionUID = 1;

        Bad() {
            super(null, null, false, false);
        }
    }

    TimeParser(String layout, String text, GoLocation location) {
        this.layout = layout;
        this.whole = text;
        this.value = text;
        this.location = location;
    }

    GoTime parse() {
        String rest = layout;
        while (true) {
            LayoutChunk chunk = LayoutChunk.next(rest);
            try {
                skip(chunk.prefix());
            } catch (Bad e) {
                throw cannot(chunk.prefix(), value);
            }
            if (chunk.std() == Std.NONE) {
                if (!value.isEmpty()) {
                    throw failed(": extra text: " + GoTimes.quote(value));
                }
                return result();
            }
            rest = chunk.rest();
            String hold = value;
            try {
                read(chunk, rest);
            } catch (Bad e) {
                throw cannot(chunk.text(), hold);
            }
        }
    }

    private GoException cannot(String element, String at) {
        return new GoException("parsing time " + GoTimes.quote(whole) + " as " + GoTimes.quote(layout)
                + ": cannot parse " + GoTimes.quote(at) + " as " + GoTimes.quote(element));
    }

    private GoException failed(String message) {
        return new GoException("parsing time " + GoTimes.quote(whole) + message);
    }

    private GoException outOfRange(String what) {
        return failed(": " + what + " out of range");
    }

    private void skip(String prefix) throws Bad {
        int at = 0;
        while (at < prefix.length()) {
            if (prefix.charAt(at) == ' ') {
                if (!value.isEmpty() && value.charAt(0) != ' ') {
                    throw new Bad();
                }
                while (at < prefix.length() && prefix.charAt(at) == ' ') {
                    at++;
                }
                while (value.startsWith(" ")) {
                    value = value.substring(1);
                }
                continue;
            }
            if (value.isEmpty() || value.charAt(0) != prefix.charAt(at)) {
                throw new Bad();
            }
            at++;
            value = value.substring(1);
        }
    }

    private void read(LayoutChunk chunk, String rest) throws Bad {
        switch (chunk.std()) {
            case NONE -> {}
            case YEAR -> {
                String digits = take(2);
                int number = signedNumber(digits);
                year = number >= 69 ? number + 1900 : number + 2000;
            }
            case LONG_YEAR -> {
                if (value.length() < 4 || !digitAt(0)) {
                    throw new Bad();
                }
                year = signedNumber(take(4));
            }
            case MONTH -> month = name(MONTHS, 3) + 1;
            case LONG_MONTH -> month = name(MONTHS, 0) + 1;
            case NUM_MONTH, ZERO_MONTH -> {
                month = number(chunk.std() == Std.ZERO_MONTH);
                check(month > 0 && month <= 12, "month");
            }
            case WEEKDAY -> name(DAYS, 3);
            case LONG_WEEKDAY -> name(DAYS, 0);
            case DAY, UNDER_DAY, ZERO_DAY -> {
                if (chunk.std() == Std.UNDER_DAY && value.startsWith(" ")) {
                    value = value.substring(1);
                }
                day = number(chunk.std() == Std.ZERO_DAY);
            }
            case UNDER_YEAR_DAY, ZERO_YEAR_DAY -> {
                for (int i = 0; i < 2 && chunk.std() == Std.UNDER_YEAR_DAY && value.startsWith(" "); i++) {
                    value = value.substring(1);
                }
                yearDay = number3(chunk.std() == Std.ZERO_YEAR_DAY);
            }
            case HOUR -> {
                hour = number(false);
                check(hour < 24, "hour");
            }
            case HOUR12, ZERO_HOUR12 -> {
                hour = number(chunk.std() == Std.ZERO_HOUR12);
                check(hour <= 12, "hour");
            }
            case MINUTE, ZERO_MINUTE -> {
                minute = number(chunk.std() == Std.ZERO_MINUTE);
                check(minute < 60, "minute");
            }
            case SECOND, ZERO_SECOND -> second(chunk, rest);
            case UPPER_PM -> half(take(2), "AM", "PM");
            case LOWER_PM -> half(take(2), "am", "pm");
            case ZONE_NAME -> zoneName();
            case OFFSET -> offset(chunk.text());
            case FRACTION0 -> {
                int length = chunk.text().length();
                if (value.length() < length) {
                    throw new Bad();
                }
                nano = nanos(length);
                value = value.substring(length);
            }
            case FRACTION9 -> {
                if (startsFraction()) {
                    fraction();
                }
            }
        }
    }

    private void check(boolean inRange, String what) {
        if (!inRange) {
            throw outOfRange(what);
        }
    }

    private void second(LayoutChunk chunk, String rest) throws Bad {
        second = number(chunk.std() == Std.ZERO_SECOND);
        check(second < 60, "second");
        // A fraction may follow the seconds even where the layout shows none.
        if (startsFraction()) {
            Std next = LayoutChunk.next(rest).std();
            if (next != Std.FRACTION0 && next != Std.FRACTION9) {
                fraction();
            }
        }
    }

    private boolean startsFraction() {
        return value.length() >= 2 && (value.charAt(0) == '.' || value.charAt(0) == ',') && digitAt(1);
    }

    private void fraction() throws Bad {
        int end = 1;
        while (digitAt(end)) {
            end++;
        }
        nano = nanos(end);
        value = value.substring(end);
    }

    private int nanos(int length) throws Bad {
        char first = value.charAt(0);
        if (first != '.' && first != ',') {
            throw new Bad();
        }
        String digits = value.substring(1, Math.min(length, 10));
        if (digits.startsWith("-")) {
            throw outOfRange("fractional second");
        }
        int number = signedNumber(digits);
        for (int i = digits.length(); i < 9; i++) {
            number *= 10;
        }
        return number;
    }

    private void half(String text, String amText, String pmText) throws Bad {
        if (text.equals(pmText)) {
            pm = true;
        } else if (text.equals(amText)) {
            am = true;
        } else {
            throw new Bad();
        }
    }

    private void zoneName() throws Bad {
        if (value.startsWith("UTC")) {
            utc = true;
            value = value.substring(3);
            return;
        }
        int length = zoneLength(value);
        if (length <= 0) {
            throw new Bad();
        }
        zone = take(length);
    }

    // Zone names are what people write: three capitals; four or five that end in T; GMT with hours; an offset.
    private static int zoneLength(String text) {
        if (text.length() < 3) {
            return 0;
        }
        if (text.startsWith("ChST") || text.startsWith("MeST")) {
            return 4;
        }
        if (text.startsWith("GMT")) {
            return 3 + signedHours(text.substring(3));
        }
        if (text.charAt(0) == '+' || text.charAt(0) == '-') {
            return signedHours(text);
        }
        int capitals = 0;
        while (capitals < 6
                && capitals < text.length()
                && text.charAt(capitals) >= 'A'
                && text.charAt(capitals) <= 'Z') {
            capitals++;
        }
        return switch (capitals) {
            case 3 -> 3;
            case 4 -> text.charAt(3) == 'T' || text.startsWith("WITA") ? 4 : 0;
            case 5 -> text.charAt(4) == 'T' ? 5 : 0;
            default -> 0;
        };
    }

    private static int signedHours(String text) {
        if (text.isEmpty() || (text.charAt(0) != '+' && text.charAt(0) != '-')) {
            return 0;
        }
        int end = 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end == 1 || end > 19) {
            return 0;
        }
        return Long.parseLong(text.substring(1, end)) > 23 ? 0 : end;
    }

    private void offset(String form) throws Bad {
        if (form.startsWith("Z") && value.startsWith("Z")) {
            utc = true;
            value = value.substring(1);
            return;
        }
        String text = take(form.length());
        boolean colon = form.contains(":");
        if ((colon && text.charAt(3) != ':') || (form.length() == 9 && text.charAt(6) != ':')) {
            throw new Bad();
        }
        int hours = twoDigits(text, 1);
        int minutes = form.length() > 3 ? twoDigits(text, colon ? 4 : 3) : 0;
        int seconds = form.length() > 6 ? twoDigits(text, colon ? 7 : 5) : 0;
        check(hours <= 24, "time zone offset hour");
        check(minutes <= 60, "time zone offset minute");
        check(seconds <= 60, "time zone offset second");
        offset = (hours * 60 + minutes) * 60 + seconds;
        if (text.charAt(0) == '-') {
            offset = -offset;
        } else if (text.charAt(0) != '+') {
            throw new Bad();
        }
    }

    private static int twoDigits(String text, int at) throws Bad {
        char tens = text.charAt(at);
        char ones = text.charAt(at + 1);
        if (!isDigit(tens) || !isDigit(ones)) {
            throw new Bad();
        }
        return (tens - '0') * 10 + ones - '0';
    }

    private String take(int length) throws Bad {
        if (value.length() < length) {
            throw new Bad();
        }
        String taken = value.substring(0, length);
        value = value.substring(length);
        return taken;
    }

    private int number(boolean twoDigits) throws Bad {
        if (!digitAt(0) || (twoDigits && !digitAt(1))) {
            throw new Bad();
        }
        return Integer.parseInt(take(digitAt(1) ? 2 : 1));
    }

    private int number3(boolean threeDigits) throws Bad {
        int length = 0;
        while (length < 3 && digitAt(length)) {
            length++;
        }
        if (length == 0 || (threeDigits && length != 3)) {
            throw new Bad();
        }
        return Integer.parseInt(take(length));
    }

    // Go's atoi takes a sign too, so "-1" is a year of two digits.
    private static int signedNumber(String text) throws Bad {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String digits = signed ? text.substring(1) : text;
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (!isDigit(digits.charAt(i))) {
                throw new Bad();
            }
            number = number * 10 + digits.charAt(i) - '0';
        }
        return text.startsWith("-") ? -number : number;
    }

    private int name(String[] names, int cut) throws Bad {
        for (int i = 0; i < names.length; i++) {
            String name = cut == 0 ? names[i] : names[i].substring(0, cut);
            if (matches(name)) {
                value = value.substring(name.length());
                return i;
            }
        }
        throw new Bad();
    }

    // Ignores the case of ASCII letters only.
    private boolean matches(String name) {
        if (value.length() < name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = value.charAt(i);
            if (c != name.charAt(i) && (c >= 0x80 || (c | 0x20) != (name.charAt(i) | 0x20))) {
                return false;
            }
        }
        return true;
    }

    private boolean digitAt(int i) {
        return i < value.length() && isDigit(value.charAt(i));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private GoTime result() {
        if (pm && hour < 12) {
            hour += 12;
        } else if (am && hour == 12) {
            hour = 0;
        }
        if (yearDay >= 0) {
            fromYearDay();
        }
        month = month < 0 ? 1 : month;
        day = day < 0 ? 1 : day;
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            throw outOfRange("day");
        }
        LocalDateTime wall = LocalDateTime.of(year, month, day, hour, minute, second, nano);
        if (utc) {
            return GoTime.of(wall, GoLocation.UTC);
        }
        if (offset != -1) {
            return withOffset(wall);
        }
        return zone.isEmpty() ? GoTime.of(wall, location) : withZone(wall);
    }

    private GoTime withOffset(LocalDateTime wall) {
        GoTime time = GoTime.of(wall, GoLocation.fixed("", offset));
        boolean known = location.offsetAt(time.epochSecond()) == offset
                && (zone.isEmpty() || zone.equals(location.abbreviationAt(time.epochSecond())));
        return known ? time.in(location) : time.in(GoLocation.fixed(zone, offset));
    }

    private GoTime withZone(LocalDateTime wall) {
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

    private void fromYearDay() {
        if (yearDay < 1 || yearDay > Year.of(year).length()) {
            throw outOfRange("day-of-year");
        }
        LocalDateTime date = LocalDateTime.of(year, 1, 1, 0, 0).withDayOfYear(yearDay);
        if (month >= 0 && month != date.getMonthValue()) {
            throw failed(": day-of-year does not match month");
        }
        if (day >= 0 && day != date.getDayOfMonth()) {
            throw failed(": day-of-year does not match day");
        }
        month = date.getMonthValue();
        day = date.getDayOfMonth();
    }
}
