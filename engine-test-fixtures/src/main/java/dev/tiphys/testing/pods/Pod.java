package dev.tiphys.testing.pods;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.model.Template;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One pod that was created and has not been forgotten yet. */
final class Pod {
    final Task task;
    final TaskEvents events;
    private final PodOutcome outcome;
    private final InstantSource clock;
    private final Instant createdAt;
    private @Nullable Instant endedAt;
    private final @Nullable Instant endsAt;
    private final @Nullable Instant limit;
    private @Nullable Instant killedAt;
    boolean ended;

    Pod(Task task, TaskEvents events, PodOutcome outcome, InstantSource clock) {
        this.task = task;
        this.events = events;
        this.outcome = outcome;
        this.clock = clock;
        this.createdAt = clock.instant();
        Long after = outcome.after();
        long seconds = after == null ? 1 : after;
        boolean endless = outcome.manners().hangs() || (after == null && task.daemon());
        this.endsAt = endless ? null : createdAt.plusSeconds(seconds);
        this.limit = outcome.manners().deaf() ? null : task.deadline().orElse(null);
    }

    ScriptedPods.Life life() {
        return new ScriptedPods.Life(task, createdAt, Optional.ofNullable(endedAt), outcome);
    }

    boolean takesNoTime() {
        return createdAt.equals(endsAt);
    }

    Stream<Instant> ends() {
        return Stream.of(endsAt, limit, killedAt).flatMap(Stream::ofNullable);
    }

    /**
     * Asks it to end.
     *
     * @return whether it ends at once
     */
    boolean cancel(Instant now) {
        PodManners manners = outcome.manners();
        if (ended || manners.deaf()) {
            return false;
        }
        if (manners.lateBy() > 0 && killedAt == null) {
            killedAt = now.plusSeconds(manners.lateBy());
        }
        return manners.lateBy() == 0;
    }

    /** Ends the pod if its time or its limit has come; who ends in the second of the limit has ended by itself. */
    boolean endIfDue(Instant now) {
        if (endsAt != null && !endsAt.isAfter(now)) {
            end(PodResults.of(task, outcome));
            return true;
        }
        if (killedAt != null && !killedAt.isAfter(now)) {
            end(PodResults.KILLED);
            return true;
        }
        if (limit != null && !limit.isAfter(now)) {
            end(PodResults.atLimit(task, limitIsTheTemplates()));
            return true;
        }
        return false;
    }

    void end(TaskResult result) {
        if (!ended) {
            ended = true;
            endedAt = clock.instant();
            events.finished(result);
            if (outcome.manners().repeats()) {
                events.finished(TaskResult.error("answered again"));
            }
        }
    }

    /** Whether the limit is the template's own, not that of all attempts together. */
    private boolean limitIsTheTemplates() {
        Template template = task.template();
        if (template.timeout() != null) {
            return true;
        }
        String seconds = template.activeDeadlineSeconds();
        return seconds != null
                && seconds.matches("\\d{1,15}")
                && !createdAt.plusSeconds(Long.parseLong(seconds)).isAfter(limitOrMax());
    }

    private Instant limitOrMax() {
        return limit == null ? Instant.MAX : limit;
    }
}
