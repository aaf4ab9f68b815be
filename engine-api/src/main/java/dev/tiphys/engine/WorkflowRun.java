package dev.tiphys.engine;

import dev.tiphys.graph.RunSnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** One run of a workflow. All methods may be called from any thread. */
public interface WorkflowRun {
    /** The engine's id of the run; unique in the engine. */
    String id();

    /** The state as it is now. Taking it costs next to nothing, keeping it is free. */
    RunSnapshot snapshot();

    /**
     * Waits until the run has ended. Under virtual time this advances the time.
     *
     * @return the final state
     * @throws InterruptedException if the calling thread is interrupted; the run goes on
     * @throws IllegalStateException under virtual time, if the run waits for something that no time will bring, such
     *     as a user's word
     */
    RunSnapshot await() throws InterruptedException;

    /**
     * Waits until the run has ended, or for so long.
     *
     * @return the final state; empty if the run has not ended
     * @throws InterruptedException if the calling thread is interrupted; the run goes on
     */
    Optional<RunSnapshot> await(Duration atMost) throws InterruptedException;

    /** Completes with the final state when the run ends (this time: a retry opens a new one). Never fails. */
    CompletionStage<RunSnapshot> completion();

    /**
     * The states of the run: the newest at the time of the subscription, and every later one. A slow subscriber misses
     * states between, never the last one. Completes after the state in which the run has ended.
     */
    Flow.Publisher<RunSnapshot> snapshots();

    /**
     * The directory of a node's newest task, if it has one: its {@code *.log} files hold what the task printed, {@code
     * main.log} that of its main container.
     *
     * @param node the node's full name
     */
    Optional<Path> directory(String node);

    /**
     * Nothing new starts until {@link #resume()}.
     *
     * @throws OperationRefusedException if the run has ended
     */
    void suspend();

    /** Goes on: the run, and all waiting suspend nodes. */
    default void resume() {
        resume(NodeSelector.ALL);
    }

    /**
     * Completes the waiting suspend nodes that match; with {@link NodeSelector#ALL} also ends {@link #suspend()}.
     *
     * @throws OperationRefusedException if nothing waits, or a value is missing
     */
    void resume(NodeSelector nodes);

    /**
     * Changes waiting suspend nodes.
     *
     * @throws OperationRefusedException if no waiting node matches, or the change does not fit it
     */
    void set(NodeUpdate update);

    /** Ends what runs; exit handlers still run. */
    default void stop() {
        stop(NodeSelector.ALL, "");
    }

    /**
     * Fails the suspend nodes that match; with {@link NodeSelector#ALL} stops the whole run.
     *
     * @param message the message of the failed nodes; may be empty
     * @throws OperationRefusedException if the run has ended, or no node matches
     */
    void stop(NodeSelector nodes, String message);

    /**
     * Ends everything, exit handlers too.
     *
     * @throws OperationRefusedException if the run has ended
     */
    void terminate();
}
