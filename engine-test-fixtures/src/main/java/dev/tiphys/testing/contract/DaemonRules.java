package dev.tiphys.testing.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tiphys.executor.TaskHandle.CancelReason;
import org.junit.jupiter.api.Test;

/** Rules about daemons. */
interface DaemonRules extends CancelRules {
    private Started daemon() {
        return start(TestTask.of(optional(serves(), "serves as a daemon")).asDaemon());
    }

    @Test
    default void aDaemonSaysWhenItIsReady() {
        assertTrue(daemon().probe().awaitStart(patience()), "a daemon counts as done when it calls started()");
    }

    @Test
    default void aReadyDaemonRunsOn() {
        Started daemon = daemon();
        daemon.probe().awaitStart(patience());
        assertFalse(daemon.probe().awaitAnswers(1, calm()), "it ended by itself");
    }

    @Test
    default void aDaemonEndsWhenItIsNoLongerNeeded() {
        assumeCancelWorks(CancelReason.DAEMON_END);
        Started daemon = daemon();
        daemon.probe().awaitStart(patience());
        daemon.probe().awaitAnswers(1, calm());
        daemon.handle().cancel(CancelReason.DAEMON_END);
        assertTrue(daemon.probe().awaitAnswers(1, patience()), "it did not answer");
    }
}
