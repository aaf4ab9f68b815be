package dev.tiphys.testing.invariants;

import dev.tiphys.executor.Task;
import dev.tiphys.model.RetryStrategy;
import dev.tiphys.testing.conformance.Moment;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.conformance.Step;
import dev.tiphys.testing.pods.ScriptedPods.Life;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was done more than once. */
final class Onces {
    private Onces() {}

    static List<String> of(Played played) {
        List<String> twice = new ArrayList<>();
        Map<String, Life> last = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        long retries = played.moments().stream()
                .filter(moment -> moment.accepted() && moment.step() instanceof Step.Retry)
                .count();
        for (Life life : played.lives()) {
            String name = life.task().nodeName();
            Life before = last.put(name, life);
            if (before != null
                    && before.end().filter(end -> !end.isAfter(life.begin())).isEmpty()) {
                twice.add(name + " was started at " + life.begin() + " while it still ran");
            }
            int count = counts.merge(name, 1, Integer::sum);
            if (count > 1 + retries) {
                twice.add(name + " was started " + count + " times with " + retries + " retries");
            }
            attempt(life, played, twice);
        }
        return twice;
    }

    /** An attempt begins when the one before has ended, and there are not more than the limit allows. */
    @SuppressWarnings("ReferenceEquality") // this very life, not one like it
    private static void attempt(Life life, Played played, List<String> twice) {
        Task task = life.task();
        int number = task.attempt();
        String suffix = "(" + number + ")";
        if (number == 0 || !task.nodeName().endsWith(suffix)) {
            return;
        }
        String stem = task.nodeName().substring(0, task.nodeName().length() - suffix.length());
        String previous = stem + "(" + (number - 1) + ")";
        boolean overlapped = played.lives().stream()
                .takeWhile(other -> other != life)
                .anyMatch(other -> other.task().nodeName().equals(previous)
                        && other.end().filter(end -> !end.isAfter(life.begin())).isEmpty());
        if (overlapped) {
            twice.add(task.nodeName() + " began while " + previous + " still ran");
        }
        RetryStrategy strategy = task.template().retryStrategy();
        if (strategy != null && strategy.limit() != null && strategy.limit().matches("\\d{1,9}")) {
            int limit = Integer.parseInt(strategy.limit());
            if (number > limit) {
                twice.add(task.nodeName() + " is beyond the limit of " + limit);
            }
        }
    }

    static Instant lastRetry(Played played, Instant before) {
        Instant last = Instant.MIN;
        for (Moment moment : played.moments()) {
            if (moment.accepted()
                    && moment.step() instanceof Step.Retry
                    && !moment.at().isAfter(before)) {
                last = moment.at();
            }
        }
        return last;
    }
}
