package dev.tiphys.engine;

import dev.tiphys.graph.RunSnapshot;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** One run of a workflow. All methods may be called from any thread. */
public interface WorkflowRun {
    /** The engine's id of the run; unique in the engine. */
    String id();

    /** The newest published state. */
    RunSnapshot snapshot();

    /**
     * Waits until the run has ended. Under virtual time this advances the time.
     *
     * @throws InterruptedException if the calling thread is interrupted; the run goes on
     */
    RunSnapshot await() throws InterruptedException;

    /** Waits until the run has ended, or for so long. Empty if it has not ended. */
    Optional<RunSnapshot> await(Duration atMost) throws InterruptedException;

    /** Completes with the final state when the run ends (this time; a retry opens a new one). */
    CompletionStage<RunSnapshot> completion();

    /** Every published state from now on; a slow subscriber misses states between, never the last one. */
    Flow.Publisher<RunSnapshot> snapshots();

    /** Nothing new starts until {@link #resume()}. @throws OperationRefusedException if the run has ended */
    void suspend();

    /** Goes on: the run, and all waiting suspend nodes. */
    default void resume() {
        resume(NodeSelector.ALL);
    }

    /** Completes the waiting suspend nodes that match; with {@link NodeSelector#ALL} also ends {@link #suspend()}. */
    void resume(NodeSelector nodes);

    /** Changes waiting suspend nodes. */
    void set(NodeUpdate update);

    /** Ends what runs; exit handlers still run. */
    default void stop() {
        stop(NodeSelector.ALL, "");
    }

    /** Fails the suspend nodes that match, with the message; with {@link NodeSelector#ALL} stops the whole run. */
    void stop(NodeSelector nodes, String message);

    /** Ends everything, exit handlers too. */
    void terminate();
}
