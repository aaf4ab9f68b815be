package dev.tiphys.core.golang;

import java.time.LocalDateTime;

/** Writes a time by a layout. */
final class TimeFormatter {
    private final GoTime time;
    private final LocalDateTime wall;
    private final StringBuilder out = new StringBuilder();

    private TimeFormatter(GoTime time) {
        this.time = time;
        this.wall = time.wall();
    }

    static String format(GoTime time, String layout) {
        TimeFormatter formatter = new TimeFormatter(time);
        int at = 0;
        while (at < layout.length()) {
            LayoutChunk chunk = LayoutChunk.next(layout, at);
            formatter.out.append(chunk.prefix());
            formatter.write(chunk);
            at = chunk.end();
        }
        return formatter.out.toString();
    }

    private void write(LayoutChunk chunk) {
        switch (chunk.std()) {
            case NONE -> {}
            case YEAR -> number(Math.abs(wall.getYear()) % 100, 2);
            case LONG_YEAR -> number(wall.getYear(), 4);
            case MONTH -> out.append(month(), 0, 3);
            case LONG_MONTH -> out.append(month());
            case NUM_MONTH -> number(wall.getMonthValue(), 0);
            case ZERO_MONTH -> number(wall.getMonthValue(), 2);
            case WEEKDAY -> out.append(weekday(), 0, 3);
            case LONG_WEEKDAY -> out.append(weekday());
            case DAY -> number(wall.getDayOfMonth(), 0);
            case UNDER_DAY -> out.append(wall.getDayOfMonth() < 10 ? " " : "").append(wall.getDayOfMonth());
            case ZERO_DAY -> number(wall.getDayOfMonth(), 2);
            case UNDER_YEAR_DAY -> {
                int day = wall.getDayOfYear();
                out.append(day < 10 ? "  " : day < 100 ? " " : "").append(day);
            }
            case ZERO_YEAR_DAY -> number(wall.getDayOfYear(), 3);
            case HOUR -> number(wall.getHour(), 2);
            case HOUR12 -> number(hour12(), 0);
            case ZERO_HOUR12 -> number(hour12(), 2);
            case MINUTE -> number(wall.getMinute(), 0);
            case ZERO_MINUTE -> number(wall.getMinute(), 2);
            case SECOND -> number(wall.getSecond(), 0);
            case ZERO_SECOND -> number(wall.getSecond(), 2);
            case UPPER_PM -> out.append(wall.getHour() >= 12 ? "PM" : "AM");
            case LOWER_PM -> out.append(wall.getHour() >= 12 ? "pm" : "am");
            case ZONE_NAME -> zoneName();
            case OFFSET -> offset(chunk.text());
            case FRACTION0 -> fraction(chunk.text(), false);
            case FRACTION9 -> fraction(chunk.text(), true);
        }
    }

    private String month() {
        return new GoMonth(wall.getMonthValue()).goString();
    }

    private String weekday() {
        return new GoWeekday(wall.getDayOfWeek().getValue() % 7).goString();
    }

    private int hour12() {
        int hour = wall.getHour() % 12;
        return hour == 0 ? 12 : hour;
    }

    private void number(int value, int width) {
        if (value < 0) {
            out.append('-');
        }
        String digits = Integer.toString(Math.abs(value));
        out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }

    private void zoneName() {
        String name = time.location().abbreviationAt(time.epochSecond());
        if (name.isEmpty()) {
            offset("-0700");
        } else {
            out.append(name);
        }
    }

    private void offset(String form) {
        int seconds = time.offsetSeconds();
        if (form.startsWith("Z") && seconds == 0) {
            out.append('Z');
            return;
        }
        // Whole minutes decide the sign, as in Go.
        int minutes = seconds / 60;
        out.append(minutes < 0 ? '-' : '+');
        minutes = Math.abs(minutes);
        boolean colon = form.contains(":");
        number(minutes / 60, 2);
        if (form.length() > 3) {
            out.append(colon ? ":" : "");
            number(minutes % 60, 2);
        }
        if (form.length() > 6) {
            out.append(colon ? ":" : "");
            number(Math.abs(seconds % 60), 2);
        }
    }

    private void fraction(String form, boolean trim) {
        int digits = form.length() - 1;
        if (trim && time.nano() == 0) {
            return;
        }
        String text =
                form.charAt(0) + Integer.toString(1_000_000_000 + time.nano()).substring(1);
        text = digits < 9 ? text.substring(0, digits + 1) : text;
        if (trim) {
            int end = text.length();
            while (text.charAt(end - 1) == '0') {
                end--;
            }
            text = end == 1 ? "" : text.substring(0, end);
        }
        out.append(text);
    }
}
