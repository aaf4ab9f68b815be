package dev.tiphys.core.plan;

import dev.tiphys.model.Backoff;
import dev.tiphys.model.Memoize;
import dev.tiphys.model.RetryStrategy;
import dev.tiphys.model.Template;
import org.jspecify.annotations.Nullable;

/** The texts of a template that the decider itself reads and that may hold tags; null where the template has none. */
public record TaskTexts(
        @Nullable Text timeout,
        @Nullable Text pendingTimeout,
        @Nullable Text activeDeadlineSeconds,
        @Nullable Text suspendDuration,
        @Nullable Text memoizeKey,
        @Nullable Text memoizeMaxAge,
        @Nullable Text limit,
        @Nullable Text retryExpression,
        @Nullable Text backoffDuration,
        @Nullable Text backoffFactor,
        @Nullable Text backoffMaxDuration,
        @Nullable Text backoffCap) {

    static TaskTexts of(Template template, @Nullable RetryStrategy retry) {
        Memoize memoize = template.memoize();
        Backoff backoff = retry == null ? null : retry.backoff();
        return new TaskTexts(
                text(template.timeout()),
                text(template.pendingTimeout()),
                text(template.activeDeadlineSeconds()),
                text(template.suspend() == null ? null : template.suspend().duration()),
                text(memoize == null ? null : memoize.key()),
                text(memoize == null ? null : memoize.maxAge()),
                text(retry == null ? null : retry.limit()),
                text(retry == null ? null : retry.expression()),
                text(backoff == null ? null : backoff.duration()),
                text(backoff == null ? null : backoff.factor()),
                text(backoff == null ? null : backoff.maxDuration()),
                text(backoff == null ? null : backoff.cap()));
    }

    private static @Nullable Text text(@Nullable String source) {
        return source == null || source.isEmpty() ? null : Text.of(source);
    }
}
