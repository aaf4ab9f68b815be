package dev.tiphys.core.decide;

import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Workflow;
import java.time.Instant;

/** Makes deciders for new runs. Thread-safe; knows no thread, no clock and no I/O. */
public interface DeciderFactory {
    /**
     * Who a new run is.
     *
     * @param runId the engine's id
     * @param uid the workflow's {@code metadata.uid}
     * @param name the workflow's {@code metadata.name}, a generated one included
     */
    record Identity(String runId, String uid, String name) {}

    /**
     * A run of a workflow before its first round.
     *
     * @param arguments take the place of the workflow's own
     * @throws dev.tiphys.engine.TiphysException if the workflow is invalid
     */
    RunDecider start(Workflow workflow, Arguments arguments, Identity identity, Surroundings surroundings, Instant now);

    /**
     * A new run of another run's workflow before its first round. The caller owns the original; it is not changed.
     *
     * @throws dev.tiphys.engine.OperationRefusedException if the original's state forbids it
     */
    RunDecider resubmit(
            RunDecider original, ResubmitOptions options, Identity identity, Surroundings surroundings, Instant now);
}
