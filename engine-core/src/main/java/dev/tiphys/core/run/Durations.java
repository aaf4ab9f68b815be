package dev.tiphys.core.run;

import java.time.Duration;
import java.util.Locale;

/** Durations in messages. */
final class Durations {
    private Durations() {}

    /** Such as {@code 1m30s}, {@code 10s} or {@code 0.25s}. */
    static String text(Duration duration) {
        return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
