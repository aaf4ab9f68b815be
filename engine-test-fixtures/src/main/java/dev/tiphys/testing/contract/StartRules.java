package dev.tiphys.testing.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Rules about the start of a task. */
interface StartRules extends ExecutorUnderTest {
    @Test
    default void startReturnsAtOnce() {
        TestTask task = TestTask.of(runsForLong());
        assertTimeout(atOnce(), () -> start(task), "start() must not wait for the work to be done");
    }

    @Test
    default void startReturnsAHandle() {
        assertNotNull(start(TestTask.of(succeeds())).handle(), "who cannot cancel returns TaskHandle.NONE");
    }

    @Test
    default void startDoesNotThrowForWorkThatFails() {
        TestTask task = TestTask.of(fails());
        assertDoesNotThrow(() -> executor().start(task, probe()), "a failure is reported, not thrown");
    }

    @Test
    default void startDoesNotThrowForWorkThatCannotBeDone() {
        TestTask task = TestTask.of(optional(breaks(), "cannot be done"));
        assertDoesNotThrow(() -> executor().start(task, probe()), "an error is reported, not thrown");
    }

    @Test
    default void doesTheWorkOnce() {
        TestTask task = TestTask.of(optional(echoes("once"), "prints"));
        Probe probe = start(task).probe();
        assertNotNull(probe.awaitEnd(patience()));
        assertEquals("once", probe.log().strip(), "the work was done more than once, or not at all");
    }

    @Test
    default void theSameNodeCanRunAgain() {
        TestTask task = TestTask.of(succeeds()).at("wf.again");
        run(task);
        Probe second = start(task).probe();
        assertTrue(
                second.awaitAnswers(1, patience()),
                "after a manual retry the same node has another task; it got no answer");
    }
}
