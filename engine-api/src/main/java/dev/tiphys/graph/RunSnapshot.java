package dev.tiphys.graph;

import dev.tiphys.model.Arguments;
import dev.tiphys.model.Outputs;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run as it was at one moment. Immutable and free to keep: snapshots share what did not change between them. */
public interface RunSnapshot {
    /** The engine's id of the run. */
    String runId();

    /** The workflow's {@code metadata.name}. */
    String workflowName();

    /** The workflow's namespace; {@code default} if its manifest names none. */
    String namespace();

    /** The workflow's {@code metadata.uid}. */
    String uid();

    /** How far the run is. */
    WorkflowPhase phase();

    /** Why the run has its phase; empty if there is nothing to say. */
    String message();

    /** When the first round was decided, or the last retry; absent before. */
    Optional<Instant> startedAt();

    /** When the run ended; absent before. */
    Optional<Instant> finishedAt();

    /** Finished leaves of all leaves known so far. */
    Progress progress();

    /** The global outputs. */
    Optional<Outputs> outputs();

    /** The arguments in force, overridden ones included. */
    Arguments arguments();

    /** The workflow's labels, those of {@code workflowMetadata} included. */
    Map<String, String> labels();

    /** The workflow's annotations, those of {@code workflowMetadata} included. */
    Map<String, String> annotations();

    /** Whether {@code spec.suspend} is set. */
    boolean suspended();

    /** {@code Stop}, {@code Terminate}, or empty. */
    String shutdown();

    /** All nodes, in the order they were made. The size costs nothing; walking it makes views one at a time. */
    Collection<Node> nodes();

    /** The node with that full name. */
    Optional<Node> node(String name);

    /** The node with that id. */
    Optional<Node> nodeById(String id);

    /** Codes of the departures from Argo ({@code D-017}, see docs/departures.md) that took effect in this run. */
    Collection<String> departures();

    /** What else a status that was read says of the run, by key; it is written back unchanged. Empty for own runs. */
    default Map<String, @Nullable Object> extra() {
        return Map.of();
    }

    /** Whether the run has ended. */
    default boolean finished() {
        return phase().isFinal();
    }

    /** Whether the run has ended as Failed or Error. */
    default boolean failed() {
        return phase().isFailure();
    }

    /** Whether the run has ended as Succeeded. */
    default boolean succeeded() {
        return phase() == WorkflowPhase.SUCCEEDED;
    }
}
