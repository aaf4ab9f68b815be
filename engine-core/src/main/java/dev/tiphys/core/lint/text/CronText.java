package dev.tiphys.core.lint.text;

import dev.tiphys.core.golang.GoStrconv;

/** Argo's messages about CronWorkflows. */
public final class CronText {
    /** No schedule at all. */
    public static final String NO_SCHEDULE = "cron workflow must have at least one schedule";
    /** A negative deadline. */
    public static final String DEADLINE = "startingDeadlineSeconds must be positive";

    private CronText() {}

    /** A schedule that cannot be read. */
    public static String schedule(String schedule, String why) {
        return "cron schedule " + schedule + " is malformed: " + why;
    }

    /** A time zone that is not known. */
    public static String timezone(String zone, String why) {
        return "invalid timezone " + GoStrconv.quote(zone) + ": " + why;
    }

    /** An unknown concurrency policy. */
    public static String concurrencyPolicy(String policy) {
        return "'" + policy + "' is not a valid concurrencyPolicy";
    }
}
