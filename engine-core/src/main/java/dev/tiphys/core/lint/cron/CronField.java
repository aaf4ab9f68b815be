package dev.tiphys.core.lint.cron;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrconv;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of a schedule, with the numbers and names that they take. */
enum CronField {
    MINUTE(0, 59, ""),
    HOUR(0, 23, ""),
    DAY_OF_MONTH(1, 31, ""),
    MONTH(1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
    DAY_OF_WEEK(0, 6, "sun mon tue wed thu fri sat");

    private final int min;
    private final int max;
    /** In their order, with blanks between. */
    private final String names;

    CronField(int min, int max, String names) {
        this.min = min;
        this.max = max;
        this.names = names;
    }

    /** What is wrong with the text of the field; empty when nothing is. */
    Optional<String> problem(String text) {
        try {
            for (String part : text.split(",", -1)) {
                if (!part.isEmpty()) {
                    range(part);
                }
            }
            return Optional.empty();
        } catch (GoException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private void range(String text) {
        String[] steps = text.split("/", -1);
        String[] ends = steps[0].split("-", -1);
        long from = min;
        long to = max;
        if (!ends[0].equals("*") && !ends[0].equals("?")) {
            from = number(ends[0]);
            if (ends.length > 2) {
                throw new GoException("too many hyphens: " + text);
            }
            to = ends.length == 2 ? number(ends[1]) : from;
        }
        long step = 1;
        if (steps.length > 2) {
            throw new GoException("too many slashes: " + text);
        }
        if (steps.length == 2) {
            step = digits(steps[1]);
            to = ends.length == 1 ? max : to;
        }
        if (from < min) {
            throw new GoException("beginning of range (%d) below minimum (%d): %s".formatted(from, min, text));
        }
        if (to > max) {
            throw new GoException("end of range (%d) above maximum (%d): %s".formatted(to, max, text));
        }
        if (from > to) {
            throw new GoException("beginning of range (%d) beyond end of range (%d): %s".formatted(from, to, text));
        }
        if (step == 0) {
            throw new GoException("step of range should be a positive number: " + text);
        }
    }

    private long number(String text) {
        int place = List.of(names.split(" ", -1)).indexOf(text.toLowerCase(Locale.ROOT));
        return place >= 0 && !text.isEmpty() ? place + min : digits(text);
    }

    private static long digits(String text) {
        long number;
        try {
            number = GoStrconv.atoi(text);
        } catch (GoException e) {
            throw new GoException("failed to parse int from " + text + ": " + e.getMessage());
        }
        if (number < 0) {
            throw new GoException("negative number (%d) not allowed: %s".formatted(number, text));
        }
        return number;
    }
}
