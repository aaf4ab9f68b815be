package dev.tiphys.core.lint.cron;

import dev.tiphys.core.golang.GoDurations;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads schedules: five fields, {@code @every} and the other words, a time zone in front. */
public final class CronSchedule {
    private static final List<CronField> FIELDS =
            List.of(CronField.MINUTE, CronField.HOUR, CronField.DAY_OF_MONTH, CronField.MONTH, CronField.DAY_OF_WEEK);
    private static final Set<String> WORDS =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    /** Names in the time zone database that this platform leaves out. */
    private static final Set<String> OLD_ZONES = Set.of("EST", "MST", "HST", "ROC", "GMT+0", "GMT-0", "Factory");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final String EVERY = "@every ";

    private CronSchedule() {}

    /** What is wrong with a schedule; empty when nothing is. */
    public static Optional<String> problem(String schedule) {
        if (schedule.isEmpty()) {
            return Optional.of("empty spec string");
        }
        String rest = schedule;
        if (schedule.startsWith("TZ=") || schedule.startsWith("CRON_TZ=")) {
            int end = schedule.indexOf(' ');
            if (end < 0) {
                return Optional.of("there is nothing behind the time zone");
            }
            String zone = schedule.substring(schedule.indexOf('=') + 1, end);
            Optional<String> wrong = zoneProblem(zone);
            if (wrong.isPresent()) {
                return Optional.of("provided bad location " + zone + ": " + wrong.get());
            }
            rest = schedule.substring(end).strip();
        }
        return rest.startsWith("@") ? wordProblem(rest) : fieldsProblem(rest);
    }

    /** What is wrong with a time zone; empty when nothing is. */
    public static Optional<String> zoneProblem(String zone) {
        if (OLD_ZONES.contains(zone)) {
            return Optional.empty();
        }
        try {
            GoLocation.load(zone);
            return Optional.empty();
        } catch (GoException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static Optional<String> wordProblem(String word) {
        if (WORDS.contains(word)) {
            return Optional.empty();
        }
        if (!word.startsWith(EVERY)) {
            return Optional.of("unrecognized descriptor: " + word);
        }
        try {
            GoDurations.parse(word.substring(EVERY.length()));
            return Optional.empty();
        } catch (GoException e) {
            return Optional.of("failed to parse duration " + word + ": " + e.getMessage());
        }
    }

    private static Optional<String> fieldsProblem(String text) {
        String trimmed = SPACE.matcher(text.strip()).replaceAll(" ");
        long count =
                trimmed.isEmpty() ? 0 : trimmed.chars().filter(c -> c == ' ').count() + 1;
        if (count != FIELDS.size()) {
            return Optional.of("expected exactly " + FIELDS.size() + " fields, found " + count + ": [" + trimmed + "]");
        }
        List<String> parts = List.of(trimmed.split(" ", -1));
        for (int i = 0; i < parts.size(); i++) {
            Optional<String> wrong = FIELDS.get(i).problem(parts.get(i));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }
}
