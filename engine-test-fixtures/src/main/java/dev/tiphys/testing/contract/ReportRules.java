package dev.tiphys.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tiphys.executor.TaskResult;
import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.graph.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules about what an executor reports, and when. */
interface ReportRules extends ExecutorUnderTest {
    @Test
    default void reportsSuccess() {
        assertEquals(Outcome.SUCCEEDED, run(TestTask.of(succeeds())).outcome());
    }

    @Test
    default void reportsAFailureOfTheWorkAsFailed() {
        assertEquals(Outcome.FAILED, run(TestTask.of(fails())).outcome());
    }

    @Test
    default void saysWhyTheWorkFailed() {
        assertFalse(run(TestTask.of(fails())).message().isBlank(), "a failure without a message helps nobody");
    }

    @Test
    default void reportsWhatIsAroundTheWorkAsError() {
        assertEquals(
                Outcome.ERROR,
                run(TestTask.of(optional(breaks(), "cannot be done"))).outcome());
    }

    @Test
    default void saysWhyTheWorkCouldNotBeDone() {
        assertFalse(
                run(TestTask.of(optional(breaks(), "cannot be done"))).message().isBlank());
    }

    @Test
    default void theExitCodeOfAFailureIsNotZero() {
        run(TestTask.of(fails())).exitCode().ifPresent(code -> assertNotEquals(0, code));
    }

    @Test
    default void theExitCodeOfASuccessIsZero() {
        TaskResult result = run(TestTask.of(succeeds()));
        if (result.outcome() == Outcome.SUCCEEDED) {
            result.exitCode().ifPresent(code -> assertEquals(0, code));
        }
    }

    @Test
    default void answersOnce() {
        Probe probe = start(TestTask.of(succeeds())).probe();
        assertNotNull(probe.awaitEnd(patience()));
        assertFalse(probe.awaitAnswers(2, calm()), "there was a second answer");
    }

    @Test
    default void reportsNothingAfterTheAnswer() {
        Probe probe = start(TestTask.of(succeeds())).probe();
        assertNotNull(probe.awaitEnd(patience()));
        assertFalse(probe.awaitSomethingLate(calm()), "after finished() nothing more is to be reported");
    }

    @Test
    default void saysAtMostOnceThatItHasBegun() {
        Probe probe = start(TestTask.of(fails())).probe();
        assertNotNull(probe.awaitEnd(patience()));
        assertTrue(probe.starts() <= 1, "started() was called " + probe.starts() + " times");
    }

    @Test
    default void progressNeverGoesBack() {
        Probe probe =
                start(TestTask.of(optional(progresses(), "tells its progress"))).probe();
        assertNotNull(probe.awaitEnd(patience()));
        List<Progress> told = probe.progress();
        assertFalse(told.isEmpty(), "no progress was told");
        for (int i = 1; i < told.size(); i++) {
            assertTrue(told.get(i).done() >= told.get(i - 1).done(), "progress went back: " + told);
        }
    }
}
