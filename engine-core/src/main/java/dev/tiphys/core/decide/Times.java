package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoDurations;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.plan.PlanException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times and durations as Argo reads and shows them. */
final class Times {
    private static final DateTimeFormatter RFC3339 =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /** @param millis since the epoch */
    static String rfc3339(long millis) {
        return RFC3339.format(Instant.ofEpochMilli(millis));
    }

    /** Milliseconds of a duration: a plain number is seconds, anything else is as Go writes durations. */
    static long parse(String text) throws PlanException {
        try {
            return read(text);
        } catch (PlanException e) {
            throw new PlanException("unable to parse " + text + " as a duration: " + e.text());
        }
    }

    private static long read(String text) throws PlanException {
        boolean digits = !text.isEmpty();
        for (int i = 0; i < text.length() && digits; i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' || i == 0 && text.length() > 1 && (c == '-' || c == '+');
        }
        if (digits) {
            try {
                return Math.multiplyExact(Long.parseLong(text), 1000L);
            } catch (ArithmeticException | NumberFormatException e) {
                throw new PlanException("time: invalid duration \"" + text + "\"");
            }
        }
        try {
            return GoDurations.parse(text) / GoDurations.MILLISECOND;
        } catch (GoException e) {
            throw new PlanException(String.valueOf(e.getMessage()));
        }
    }

    /** Seconds as Go prints a float. */
    static String seconds(long millis) {
        return dev.tiphys.core.golang.GoFormat.floatText(millis / 1000.0);
    }

    /** A duration for people, such as {@code 1 minute 30 seconds}: the two biggest units. */
    static String humanize(long millis) {
        long seconds = millis / 1000;
        long[] amounts = {seconds / 86400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60};
        String[] units = {"day", "hour", "minute", "second"};
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < amounts.length && shown < 2; i++) {
            if (amounts[i] > 0) {
                text.append(shown == 0 ? "" : " ")
                        .append(amounts[i])
                        .append(' ')
                        .append(units[i]);
                text.append(amounts[i] == 1 ? "" : "s");
                shown++;
            } else if (shown > 0) {
                break;
            }
        }
        return shown == 0 ? "0 seconds" : text.toString();
    }
}
