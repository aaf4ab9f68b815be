package dev.tiphys.core.golang;

/** Go's time layouts: a reference date shows how a time is written. */
public final class GoTimeLayout {
    public static final String RFC3339 = "2006-01-02T15:04:05Z07:00";
    public static final String RFC822 = "02 Jan 06 15:04 MST";
    public static final String RFC850 = "Monday, 02-Jan-06 15:04:05 MST";
    public static final String RFC1123 = "Mon, 02 Jan 2006 15:04:05 MST";

    private GoTimeLayout() {}

    public static String format(GoTime time, String layout) {
        return TimeFormatter.format(time, layout);
    }

    /**
     * Parses a text.
     *
     * @param location the zone where the text names none
     * @throws GoException with Go's text
     */
    public static GoTime parse(String layout, String text, GoLocation location) {
        return new TimeParser(layout, text, location).parse();
    }
}
