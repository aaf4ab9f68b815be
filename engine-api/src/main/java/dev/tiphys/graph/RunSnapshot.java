package dev.tiphys.graph;

import dev.tiphys.model.Arguments;
import dev.tiphys.model.Outputs;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A run as it was at one moment. Immutable and free to keep: snapshots share what did not change between them. */
public interface RunSnapshot {
    /** The engine's id of the run. */
    String runId();

    /** The workflow's {@code metadata.name}. */
    String workflowName();

    String namespace();

    String uid();

    WorkflowPhase phase();

    String message();

    Optional<Instant> startedAt();

    Optional<Instant> finishedAt();

    Progress progress();

    /** The global outputs. */
    Optional<Outputs> outputs();

    /** The arguments in force, overridden ones included. */
    Arguments arguments();

    Map<String, String> labels();

    Map<String, String> annotations();

    /** Whether {@code spec.suspend} is set. */
    boolean suspended();

    /** {@code Stop}, {@code Terminate}, or empty. */
    String shutdown();

    /** All nodes, in the order they were made. The size costs nothing; walking it makes views one at a time. */
    Collection<Node> nodes();

    /** The node with that full name. */
    Optional<Node> node(String name);

    Optional<Node> nodeById(String id);

    /** Codes of the departures from Argo ({@code D-017}, see docs/departures.md) that took effect in this run. */
    Collection<String> departures();

    default boolean finished() {
        return phase().isFinal();
    }

    default boolean failed() {
        return phase().isFailure();
    }

    default boolean succeeded() {
        return phase() == WorkflowPhase.SUCCEEDED;
    }
}
