package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how a failed template is tried again.
 *
 * @param limit how many further tries; a number or a tag; null means no limit
 * @param retryPolicy which ends are tried again: Always, OnFailure, OnError or OnTransientError; null leaves it to the rule
 * @param backoff how long to wait between two tries; null means not at all
 * @param expression condition over {@code lastRetry}; null means always
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record RetryStrategy(
        @Nullable String limit,
        @Nullable String retryPolicy,
        @Nullable Backoff backoff,
        @Nullable String expression,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public RetryStrategy {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public RetryStrategy(
            @Nullable String limit,
            @Nullable String retryPolicy,
            @Nullable Backoff backoff,
            @Nullable String expression) {
        this(limit, retryPolicy, backoff, expression, Map.of());
    }
}
