package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A loop over numbers. Each may be a number or a tag, so all are texts.
 *
 * @param count how many numbers; null when the manifest does not say
 * @param start the first number; null means 0
 * @param end the last number, itself included; null when the manifest does not say
 * @param format a printf format for each number; null means plain decimal
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Sequence(
        @Nullable String count,
        @Nullable String start,
        @Nullable String end,
        @Nullable String format,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Sequence {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Sequence(@Nullable String count, @Nullable String start, @Nullable String end, @Nullable String format) {
        this(count, start, end, format, Map.of());
    }
}
