package dev.tiphys.testing.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.executor.TaskResult.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules about tasks that shall end. */
interface CancelRules extends ExecutorUnderTest {
    private Started longTask() {
        Started task = start(TestTask.of(runsForLong()));
        task.probe().awaitStart(calm());
        assertFalse(task.probe().awaitAnswers(1, calm()), "work that goes on for long ended at once");
        return task;
    }

    /** Where no cancel works at all, only the rule that says so shall fail. */
    default void assumeCancelWorks(CancelReason reason) {
        Started task = longTask();
        task.handle().cancel(reason);
        assumeTrue(task.probe().awaitAnswers(1, patience()), "not tested: no cancel works");
    }

    @ParameterizedTest
    @EnumSource(CancelReason.class)
    default void aCancelledTaskEndsAndSaysSo(CancelReason reason) {
        Started task = longTask();
        task.handle().cancel(reason);
        assertNotNull(task.probe().awaitEnd(patience()), "cancelled for " + reason + ", it did not answer");
    }

    @Test
    default void aCancelledTaskDidNotSucceed() {
        Started task = longTask();
        task.handle().cancel(CancelReason.DEADLINE);
        TaskResult result = task.probe().awaitEnd(patience());
        if (result != null) {
            assertNotEquals(Outcome.SUCCEEDED, result.outcome());
        }
    }

    @Test
    default void cancelReturnsAtOnce() {
        Started task = longTask();
        assertTimeout(atOnce(), () -> task.handle().cancel(CancelReason.STOP), "cancel() must not wait for the end");
    }

    @Test
    default void cancelledTwiceItAnswersOnce() {
        Started task = longTask();
        task.handle().cancel(CancelReason.STOP);
        assertDoesNotThrow(() -> task.handle().cancel(CancelReason.TERMINATE));
        task.probe().awaitEnd(patience());
        assertFalse(task.probe().awaitAnswers(2, calm()), "the second cancel was answered, too");
    }

    @Test
    default void cancelAfterTheAnswerDoesNothing() {
        Started task = start(TestTask.of(fails()));
        task.probe().awaitEnd(patience());
        int before = task.probe().answers();
        assertDoesNotThrow(() -> task.handle().cancel(CancelReason.TERMINATE));
        assertFalse(task.probe().awaitAnswers(before + 1, calm()), "it answered again");
    }

    @Test
    default void cancelRightAfterTheStartCounts() {
        assumeCancelWorks(CancelReason.STOP);
        Started task = start(TestTask.of(runsForLong()));
        task.handle().cancel(CancelReason.STOP);
        assertTrue(task.probe().awaitAnswers(1, patience()), "a cancel that came at once was lost");
    }

    @Test
    default void cancelOfOneTaskLeavesTheOthersAlone() {
        Started one = longTask();
        Started other = longTask();
        one.handle().cancel(CancelReason.STOP);
        assertFalse(other.probe().awaitAnswers(1, calm()), "another task ended, too");
        other.handle().cancel(CancelReason.STOP);
    }
}
