package dev.tiphys.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.graph.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Rules about what goes wrong elsewhere. */
interface RobustnessRules extends ExecutorUnderTest {
    @Test
    default void anErrorThatIsNoExceptionIsReported() {
        TaskResult result = run(TestTask.of(optional(throwsAnError(), "throws an error")));
        assertNotEquals(Outcome.SUCCEEDED, result.outcome());
    }

    @Test
    default void aThreadThatWasInterruptedBeforeDoesNotHarmTheTask() {
        Outcome usual = run(TestTask.of(succeeds())).outcome();
        Thread.currentThread().interrupt();
        Probe probe;
        boolean still;
        try {
            probe = start(TestTask.of(succeeds())).probe();
        } finally {
            still = Thread.interrupted();
        }
        TaskResult result = probe.awaitEnd(patience());
        assertEquals(usual, result == null ? null : result.outcome());
        assertTrue(still, "start() swallowed the interruption of its caller");
    }

    @Test
    default void anEngineThatThrowsHarmsOnlyThatTask() {
        TaskEvents throwing = new Throwing(probe());
        for (int i = 0; i < 20; i++) {
            try {
                executor().start(TestTask.of(succeeds()), throwing);
            } catch (IllegalStateException expected) {
                assertEquals(Throwing.TEXT, expected.getMessage());
            }
        }
        assertTrue(
                start(TestTask.of(succeeds())).probe().awaitAnswers(1, patience()),
                "after reports that threw, other tasks get no answer");
    }

    /** Throws at every report. */
    record Throwing(Probe probe) implements TaskEvents {
        static final String TEXT = "thrown on purpose by the contract suite";

        @Override
        public void started(String address) {
            throw new IllegalStateException(TEXT);
        }

        @Override
        public void progress(Progress progress) {
            throw new IllegalStateException(TEXT);
        }

        @Override
        public void output(String text) {
            throw new IllegalStateException(TEXT);
        }

        @Override
        public void finished(TaskResult result) {
            throw new IllegalStateException(TEXT);
        }

        @Override
        public Path directory() {
            return probe.directory();
        }
    }
}
