package dev.tiphys.core.golang;

/**
 * One element of a layout, with the literal text before it.
 *
 * @param end where the layout goes on
 */
record LayoutChunk(String prefix, Std std, String text, int end) {

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

    /** The first element from a position on; NONE when there is only literal text. */
    static LayoutChunk next(String layout, int from) {
        for (int i = from; i < layout.length(); i++) {
            LayoutChunk found = new Matcher(layout, from, i).match();
            if (found != null) {
                return found;
            }
        }
        return new LayoutChunk(layout.substring(from), Std.NONE, "", layout.length());
    }

    /** Looks for an element at one place. */
    private record Matcher(String layout, int from, int at) {

        @SuppressWarnings("StatementSwitchToExpressionSwitch")
        @org.jspecify.annotations.Nullable
        LayoutChunk match() {
            switch (layout.charAt(at)) {
                case 'J':
                    if (startsWith("January")) {
                        return chunk(at, Std.LONG_MONTH, 7);
                    }
                    return startsWith("Jan") && !lowerAt(at + 3) ? chunk(at, Std.MONTH, 3) : null;
                case 'M':
                    if (startsWith("Monday")) {
                        return chunk(at, Std.LONG_WEEKDAY, 6);
                    }
                    if (startsWith("Mon") && !lowerAt(at + 3)) {
                        return chunk(at, Std.WEEKDAY, 3);
                    }
                    return startsWith("MST") ? chunk(at, Std.ZONE_NAME, 3) : null;
                case '0':
                    if (digitFrom1To6(at + 1)) {
                        return chunk(at, zero(layout.charAt(at + 1)), 2);
                    }
                    return startsWith("002") ? chunk(at, Std.ZERO_YEAR_DAY, 3) : null;
                case '1':
                    return startsWith("15") ? chunk(at, Std.HOUR, 2) : chunk(at, Std.NUM_MONTH, 1);
                case '2':
                    return startsWith("2006") ? chunk(at, Std.LONG_YEAR, 4) : chunk(at, Std.DAY, 1);
                case '_':
                    if (startsWith("_2006")) {
                        return chunk(at + 1, Std.LONG_YEAR, 4);
                    }
                    if (startsWith("_2")) {
                        return chunk(at, Std.UNDER_DAY, 2);
                    }
                    return startsWith("__2") ? chunk(at, Std.UNDER_YEAR_DAY, 3) : null;
                case '3':
                    return chunk(at, Std.HOUR12, 1);
                case '4':
                    return chunk(at, Std.MINUTE, 1);
                case '5':
                    return chunk(at, Std.SECOND, 1);
                case 'P':
                    return startsWith("PM") ? chunk(at, Std.UPPER_PM, 2) : null;
                case 'p':
                    return startsWith("pm") ? chunk(at, Std.LOWER_PM, 2) : null;
                case '-', 'Z':
                    for (String form : new String[] {"070000", "07:00:00", "0700", "07:00", "07"}) {
                        if (layout.startsWith(form, at + 1)) {
                            return chunk(at, Std.OFFSET, form.length() + 1);
                        }
                    }
                    return null;
                case '.', ',':
                    return fraction();
                default:
                    return null;
            }
        }

        private boolean startsWith(String element) {
            return layout.startsWith(element, at);
        }

        private boolean digitFrom1To6(int i) {
            return i < layout.length() && layout.charAt(i) >= '1' && layout.charAt(i) <= '6';
        }

        private @org.jspecify.annotations.Nullable LayoutChunk fraction() {
            if (at + 1 >= layout.length()) {
                return null;
            }
            char digit = layout.charAt(at + 1);
            if (digit != '0' && digit != '9') {
                return null;
            }
            int stop = at + 1;
            while (stop < layout.length() && layout.charAt(stop) == digit) {
                stop++;
            }
            // Only when the digits end here is it a fraction.
            if (stop < layout.length() && TextCursor.isDigit(layout.charAt(stop))) {
                return null;
            }
            return chunk(at, digit == '0' ? Std.FRACTION0 : Std.FRACTION9, stop - at);
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

        private boolean lowerAt(int i) {
            return i < layout.length() && layout.charAt(i) >= 'a' && layout.charAt(i) <= 'z';
        }

        private LayoutChunk chunk(int start, Std std, int length) {
            return new LayoutChunk(
                    layout.substring(from, start), std, layout.substring(start, start + length), start + length);
        }
    }
}
