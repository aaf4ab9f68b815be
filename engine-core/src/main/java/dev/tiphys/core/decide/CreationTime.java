package dev.tiphys.core.decide;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms of {@code workflow.creationTimestamp}: strftime letters, {@code s} and {@code RFC3339}. */
final class CreationTime {
    private static final String LETTERS = "BbmAadHIMSYypZzL";

    private CreationTime() {}

    static @Nullable String format(String form, Instant created) {
        ZonedDateTime time = created.atZone(ZoneOffset.UTC);
        return switch (form) {
            case "s" -> String.valueOf(created.getEpochSecond());
            case "RFC3339" -> Times.rfc3339(created.toEpochMilli());
            case "B" -> pattern("MMMM", time);
            case "b" -> pattern("MMM", time);
            case "m" -> pattern("MM", time);
            case "A" -> pattern("EEEE", time);
            case "a" -> pattern("EEE", time);
            case "d" -> pattern("dd", time);
            case "H" -> pattern("HH", time);
            case "I" -> pattern("hh", time);
            case "M" -> pattern("mm", time);
            case "S" -> pattern("ss", time);
            case "Y" -> pattern("yyyy", time);
            case "y" -> pattern("yy", time);
            case "p" -> pattern("a", time);
            case "Z" -> "UTC";
            case "z" -> "+0000";
            case "L" -> "." + pattern("SSS", time);
            default -> null;
        };
    }

    private static String pattern(String pattern, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    static Map<String, @Nullable Object> members(Instant created) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (int i = 0; i < LETTERS.length(); i++) {
            String letter = LETTERS.substring(i, i + 1);
            all.put(letter, format(letter, created));
        }
        all.put("s", format("s", created));
        all.put("RFC3339", format("RFC3339", created));
        return all;
    }
}
