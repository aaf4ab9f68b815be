package dev.tiphys.core.decide;

import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.RetryPlan;
import dev.tiphys.graph.RunSnapshot;
import java.time.Instant;
import java.util.List;

/**
 * One run's state and the decisions about it. Knows no thread, no clock and no I/O; whoever owns the run calls it, one
 * thread at a time. The same calls give the same state, byte for byte.
 */
public interface RunDecider {
    /**
     * Takes in all that happened at one instant and decides what follows: one round.
     *
     * @param events what tasks reported since the last round, in any order; may be empty (a timer, a freed lock). The
     *     list belongs to the caller and is not to be kept
     * @param now the time of the round; never before that of an earlier round
     */
    Decision decide(List<TaskEvent> events, Instant now);

    /** The workflow's {@code metadata.generateName}, for a run that is submitted again; empty if it has none. */
    default String generateName() {
        return "";
    }

    /** The state as it is. Costs nothing until it is read. */
    RunSnapshot snapshot();

    /** Whether the run has ended: nothing runs any more, and only a retry can change it. */
    default boolean finished() {
        return snapshot().finished();
    }

    /*
     * What users ask for. Each changes the state at once and decides nothing: a round must follow. Each throws
     * OperationRefusedException, with the state unchanged, where the run's state forbids it.
     */

    void suspend(Instant now);

    void resume(NodeSelector nodes, Instant now);

    void set(NodeUpdate update, Instant now);

    void stop(NodeSelector nodes, String message, Instant now);

    void terminate(Instant now);

    /** What a retry would do; changes nothing. */
    RetryPlan planRetry(RetryOptions options);

    /** Carries out a plan that was made for the present state. */
    void retry(RetryPlan plan, Instant now);

    /** The name of the node that is or was last worked on, for the report of a defect; empty if unknown. */
    default String focus() {
        return "";
    }
}
