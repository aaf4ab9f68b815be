package dev.tiphys.core.golang;

import dev.tiphys.core.golang.LayoutChunk.Std;
import dev.tiphys.core.golang.TextCursor.Mismatch;

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
    private final TextCursor value;

    private final TimeFields fields = new TimeFields();

    TimeParser(String layout, String text, GoLocation location) {
        this.layout = layout;
        this.whole = text;
        this.value = new TextCursor(text);
        this.location = location;
    }

    GoTime parse() {
        int at = 0;
        while (true) {
            LayoutChunk chunk = LayoutChunk.next(layout, at);
            try {
                skip(chunk.prefix());
            } catch (Mismatch e) {
                throw cannot(chunk.prefix(), value.position());
            }
            if (chunk.std() == Std.NONE) {
                if (!value.isEmpty()) {
                    throw failed(": extra text: " + GoTimes.quote(value.from(value.position())));
                }
                return fields.time(location, whole);
            }
            at = chunk.end();
            int hold = value.position();
            try {
                read(chunk);
            } catch (Mismatch e) {
                throw cannot(chunk.text(), hold);
            }
        }
    }

    private GoException cannot(String element, int position) {
        return new GoException("parsing time " + GoTimes.quote(whole) + " as " + GoTimes.quote(layout)
                + ": cannot parse " + GoTimes.quote(value.from(position)) + " as " + GoTimes.quote(element));
    }

    private GoException failed(String message) {
        return new GoException("parsing time " + GoTimes.quote(whole) + message);
    }

    private GoException outOfRange(String what) {
        return failed(": " + what + " out of range");
    }

    private void skip(String prefix) throws Mismatch {
        int at = 0;
        while (at < prefix.length()) {
            if (prefix.charAt(at) == ' ') {
                if (!value.isEmpty() && value.charAt(0) != ' ') {
                    throw new Mismatch();
                }
                while (at < prefix.length() && prefix.charAt(at) == ' ') {
                    at++;
                }
                while (value.startsWith(" ")) {
                    value.skip(1);
                }
                continue;
            }
            if (value.isEmpty() || value.charAt(0) != prefix.charAt(at)) {
                throw new Mismatch();
            }
            at++;
            value.skip(1);
        }
    }

    private void read(LayoutChunk chunk) throws Mismatch {
        switch (chunk.std()) {
            case NONE -> {}
            case YEAR -> {
                String digits = value.take(2);
                int number = signedNumber(digits);
                fields.year = number >= 69 ? number + 1900 : number + 2000;
            }
            case LONG_YEAR -> {
                if (value.length() < 4 || !value.digitAt(0)) {
                    throw new Mismatch();
                }
                fields.year = signedNumber(value.take(4));
            }
            case MONTH -> fields.month = name(MONTHS, 3) + 1;
            case LONG_MONTH -> fields.month = name(MONTHS, 0) + 1;
            case NUM_MONTH, ZERO_MONTH -> {
                fields.month = number(chunk.std() == Std.ZERO_MONTH);
                check(fields.month > 0 && fields.month <= 12, "month");
            }
            case WEEKDAY -> name(DAYS, 3);
            case LONG_WEEKDAY -> name(DAYS, 0);
            case DAY, UNDER_DAY, ZERO_DAY -> {
                if (chunk.std() == Std.UNDER_DAY && value.startsWith(" ")) {
                    value.skip(1);
                }
                fields.day = number(chunk.std() == Std.ZERO_DAY);
            }
            case UNDER_YEAR_DAY, ZERO_YEAR_DAY -> {
                for (int i = 0; i < 2 && chunk.std() == Std.UNDER_YEAR_DAY && value.startsWith(" "); i++) {
                    value.skip(1);
                }
                fields.yearDay = number3(chunk.std() == Std.ZERO_YEAR_DAY);
            }
            case HOUR -> {
                fields.hour = number(false);
                check(fields.hour < 24, "hour");
            }
            case HOUR12, ZERO_HOUR12 -> {
                fields.hour = number(chunk.std() == Std.ZERO_HOUR12);
                check(fields.hour <= 12, "hour");
            }
            case MINUTE, ZERO_MINUTE -> {
                fields.minute = number(chunk.std() == Std.ZERO_MINUTE);
                check(fields.minute < 60, "minute");
            }
            case SECOND, ZERO_SECOND -> second(chunk);
            case UPPER_PM -> half(value.take(2), "AM", "PM");
            case LOWER_PM -> half(value.take(2), "am", "pm");
            case ZONE_NAME -> zoneName();
            case OFFSET -> offset(chunk.text());
            case FRACTION0 -> {
                int length = chunk.text().length();
                if (value.length() < length) {
                    throw new Mismatch();
                }
                fields.nano = nanos(length);
                value.skip(length);
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

    private void second(LayoutChunk chunk) throws Mismatch {
        fields.second = number(chunk.std() == Std.ZERO_SECOND);
        check(fields.second < 60, "second");
        // A fraction may follow the seconds even where the layout shows none.
        if (startsFraction()) {
            Std next = LayoutChunk.next(layout, chunk.end()).std();
            if (next != Std.FRACTION0 && next != Std.FRACTION9) {
                fraction();
            }
        }
    }

    private boolean startsFraction() {
        return value.length() >= 2 && (value.charAt(0) == '.' || value.charAt(0) == ',') && value.digitAt(1);
    }

    private void fraction() throws Mismatch {
        int end = 1;
        while (value.digitAt(end)) {
            end++;
        }
        fields.nano = nanos(end);
        value.skip(end);
    }

    private int nanos(int length) throws Mismatch {
        char first = value.charAt(0);
        if (first != '.' && first != ',') {
            throw new Mismatch();
        }
        int start = value.position() + 1;
        String digits = whole.substring(start, value.position() + Math.min(length, 10));
        if (digits.startsWith("-")) {
            throw outOfRange("fractional second");
        }
        int number = signedNumber(digits);
        for (int i = digits.length(); i < 9; i++) {
            number *= 10;
        }
        return number;
    }

    private void half(String text, String amText, String pmText) throws Mismatch {
        if (text.equals(pmText)) {
            fields.pm = true;
        } else if (text.equals(amText)) {
            fields.am = true;
        } else {
            throw new Mismatch();
        }
    }

    private void zoneName() throws Mismatch {
        if (value.startsWith("UTC")) {
            fields.utc = true;
            value.skip(3);
            return;
        }
        int length = ZoneText.length(value);
        if (length <= 0) {
            throw new Mismatch();
        }
        fields.zone = value.take(length);
    }

    private void offset(String form) throws Mismatch {
        if (form.startsWith("Z") && value.startsWith("Z")) {
            fields.utc = true;
            value.skip(1);
            return;
        }
        String text = value.take(form.length());
        boolean colon = form.contains(":");
        if ((colon && text.charAt(3) != ':') || (form.length() == 9 && text.charAt(6) != ':')) {
            throw new Mismatch();
        }
        int hours = twoDigits(text, 1);
        int minutes = form.length() > 3 ? twoDigits(text, colon ? 4 : 3) : 0;
        int seconds = form.length() > 6 ? twoDigits(text, colon ? 7 : 5) : 0;
        check(hours <= 24, "time zone offset hour");
        check(minutes <= 60, "time zone offset minute");
        check(seconds <= 60, "time zone offset second");
        fields.offset = (hours * 60 + minutes) * 60 + seconds;
        if (text.charAt(0) == '-') {
            fields.offset = -fields.offset;
        } else if (text.charAt(0) != '+') {
            throw new Mismatch();
        }
    }

    private static int twoDigits(String text, int at) throws Mismatch {
        char tens = text.charAt(at);
        char ones = text.charAt(at + 1);
        if (!TextCursor.isDigit(tens) || !TextCursor.isDigit(ones)) {
            throw new Mismatch();
        }
        return (tens - '0') * 10 + ones - '0';
    }

    private int number(boolean twoDigits) throws Mismatch {
        if (!value.digitAt(0) || (twoDigits && !value.digitAt(1))) {
            throw new Mismatch();
        }
        return Integer.parseInt(value.take(value.digitAt(1) ? 2 : 1));
    }

    private int number3(boolean threeDigits) throws Mismatch {
        int length = 0;
        while (length < 3 && value.digitAt(length)) {
            length++;
        }
        if (length == 0 || (threeDigits && length != 3)) {
            throw new Mismatch();
        }
        return Integer.parseInt(value.take(length));
    }

    // Go's atoi takes a sign too, so "-1" is a year of two digits.
    private static int signedNumber(String text) throws Mismatch {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String digits = signed ? text.substring(1) : text;
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (!TextCursor.isDigit(digits.charAt(i))) {
                throw new Mismatch();
            }
            number = number * 10 + digits.charAt(i) - '0';
        }
        return text.startsWith("-") ? -number : number;
    }

    private int name(String[] names, int cut) throws Mismatch {
        for (int i = 0; i < names.length; i++) {
            String name = cut == 0 ? names[i] : names[i].substring(0, cut);
            if (matches(name)) {
                value.skip(name.length());
                return i;
            }
        }
        throw new Mismatch();
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
}
