package dev.tiphys.testing.generate;

import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.testing.pods.PodOutcome;
import java.util.stream.Stream;

/** How outcomes of pods become simpler. */
final class Outcomes {
    private Outcomes() {}

    static Stream<PodOutcome> smaller(PodOutcome outcome) {
        PodOutcome simple = outcome.phase() == Outcome.FAILED
                ? PodOutcome.failure(1)
                : outcome.phase() == Outcome.ERROR ? PodOutcome.error("") : PodOutcome.SUCCESS;
        PodOutcome timed = outcome.after() == null ? simple : simple.after(outcome.after());
        return Stream.of(PodOutcome.SUCCESS, PodOutcome.failure(1), simple, timed)
                .filter(other -> size(other) < size(outcome))
                .distinct();
    }

    static int size(PodOutcome outcome) {
        int size = outcome.phase() == Outcome.SUCCEEDED ? 1 : outcome.phase() == Outcome.FAILED ? 2 : 3;
        size += outcome.mainExit() > 1 ? 1 : 0;
        size += outcome.after() == null ? 0 : 1 + (int) Math.min(outcome.after(), 9);
        size += outcome.result() == null ? 0 : 1;
        size += outcome.message().isEmpty() ? 0 : 1;
        return size + outcome.parameters().size() + outcome.containers().size();
    }
}
