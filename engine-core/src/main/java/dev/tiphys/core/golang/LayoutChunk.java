package dev.tiphys.core.golang;

/** One element of a layout, with the literal text before it. */
record LayoutChunk(String prefix, Std std, String text, String rest) {

    /** The kinds of layout elements. */
    enum Std {
        NONE,
        LONG_MONTH,
        MONTH,
        NUM_MONTH,
        ZERO_MONTH,
        LONG_WEEKDAY,
        WEEKDAY,
        DAY,
        UNDER_DAY,
        ZERO_DAY,
        UNDER_YEAR_DAY,
        ZERO_YEAR_DAY,
        HOUR,
        HOUR12,
        ZERO_HOUR12,
        MINUTE,
        ZERO_MINUTE,
        SECOND,
        ZERO_SECOND,
        LONG_YEAR,
        YEAR,
        UPPER_PM,
        LOWER_PM,
        ZONE_NAME,
        OFFSET,
        FRACTION0,
        FRACTION9
    }

    /** The first element of a layout; NONE when there is only literal text. */
    static LayoutChunk next(String layout) {
        for (int i = 0; i < layout.length(); i++) {
            String rest = layout.substring(i);
            LayoutChunk found = at(layout, i, rest);
            if (found != null) {
                return found;
            }
        }
        return new LayoutChunk(layout, Std.NONE, "", "");
    }

    @SuppressWarnings("StatementSwitchToExpressionSwitch")
    private static @org.jspecify.annotations.Nullable LayoutChunk at(String layout, int i, String rest) {
        switch (rest.charAt(0)) {
            case 'J':
                if (rest.startsWith("January")) {
                    return chunk(layout, i, Std.LONG_MONTH, 7);
                }
                return rest.startsWith("Jan") && !lowerAt(rest, 3) ? chunk(layout, i, Std.MONTH, 3) : null;
            case 'M':
                if (rest.startsWith("Monday")) {
                    return chunk(layout, i, Std.LONG_WEEKDAY, 6);
                }
                if (rest.startsWith("Mon") && !lowerAt(rest, 3)) {
                    return chunk(layout, i, Std.WEEKDAY, 3);
                }
                return rest.startsWith("MST") ? chunk(layout, i, Std.ZONE_NAME, 3) : null;
            case '0':
                if (rest.length() >= 2 && rest.charAt(1) >= '1' && rest.charAt(1) <= '6') {
                    return chunk(layout, i, zero(rest.charAt(1)), 2);
                }
                return rest.startsWith("002") ? chunk(layout, i, Std.ZERO_YEAR_DAY, 3) : null;
            case '1':
                return rest.startsWith("15") ? chunk(layout, i, Std.HOUR, 2) : chunk(layout, i, Std.NUM_MONTH, 1);
            case '2':
                return rest.startsWith("2006") ? chunk(layout, i, Std.LONG_YEAR, 4) : chunk(layout, i, Std.DAY, 1);
            case '_':
                if (rest.startsWith("_2006")) {
                    return chunk(layout, i + 1, Std.LONG_YEAR, 4);
                }
                if (rest.startsWith("_2")) {
                    return chunk(layout, i, Std.UNDER_DAY, 2);
                }
                return rest.startsWith("__2") ? chunk(layout, i, Std.UNDER_YEAR_DAY, 3) : null;
            case '3':
                return chunk(layout, i, Std.HOUR12, 1);
            case '4':
                return chunk(layout, i, Std.MINUTE, 1);
            case '5':
                return chunk(layout, i, Std.SECOND, 1);
            case 'P':
                return rest.startsWith("PM") ? chunk(layout, i, Std.UPPER_PM, 2) : null;
            case 'p':
                return rest.startsWith("pm") ? chunk(layout, i, Std.LOWER_PM, 2) : null;
            case '-', 'Z':
                for (String form : new String[] {"070000", "07:00:00", "0700", "07:00", "07"}) {
                    if (rest.startsWith(form, 1)) {
                        return chunk(layout, i, Std.OFFSET, form.length() + 1);
                    }
                }
                return null;
            case '.', ',':
                return fraction(layout, i);
            default:
                return null;
        }
    }

    private static @org.jspecify.annotations.Nullable LayoutChunk fraction(String layout, int i) {
        if (i + 1 >= layout.length()) {
            return null;
        }
        char digit = layout.charAt(i + 1);
        if (digit != '0' && digit != '9') {
            return null;
        }
        int end = i + 1;
        while (end < layout.length() && layout.charAt(end) == digit) {
            end++;
        }
        // Only when the digits end here is it a fraction.
        if (end < layout.length() && layout.charAt(end) >= '0' && layout.charAt(end) <= '9') {
            return null;
        }
        return chunk(layout, i, digit == '0' ? Std.FRACTION0 : Std.FRACTION9, end - i);
    }

    private static Std zero(char digit) {
        return switch (digit) {
            case '1' -> Std.ZERO_MONTH;
            case '2' -> Std.ZERO_DAY;
            case '3' -> Std.ZERO_HOUR12;
            case '4' -> Std.ZERO_MINUTE;
            case '5' -> Std.ZERO_SECOND;
            default -> Std.YEAR;
        };
    }

    private static boolean lowerAt(String text, int i) {
        return i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
    }

    private static LayoutChunk chunk(String layout, int at, Std std, int length) {
        return new LayoutChunk(
                layout.substring(0, at), std, layout.substring(at, at + length), layout.substring(at + length));
    }
}
