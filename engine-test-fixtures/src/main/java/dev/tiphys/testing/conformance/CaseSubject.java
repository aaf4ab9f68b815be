package dev.tiphys.testing.conformance;

import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.pods.ScriptedPods;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a recorded case is played on: one engine with one workflow, and its pods and time. */
public interface CaseSubject extends AutoCloseable {
    /**
     * Submits the workflow.
     *
     * @throws InvalidWorkflowException if the manifest is refused
     */
    void submit();

    /** Moves the time until the run ends, nothing more can happen by itself, or that second is over. */
    void run(@Nullable Instant until);

    /** Suspends the run. */
    void suspend();

    /** Resumes the run, or suspend nodes. */
    void resume(NodeSelector nodes);

    /** Stops the run, or fails suspend nodes. */
    void stop(NodeSelector nodes, String message);

    /** Ends the run. */
    void terminate();

    /** Changes suspend nodes. */
    void set(NodeUpdate update);

    /** Retries the run. */
    void retry(RetryOptions options);

    /** From now on, everything is about the new run. */
    void resubmit(ResubmitOptions options);

    /** The run's newest state. */
    RunSnapshot snapshot();

    /** The virtual time. */
    Instant now();

    /** The pods. */
    ScriptedPods pods();

    /** Whether something is still to happen by itself, other than pods that end. */
    boolean timerLeft();

    /** Names of locks that are held, as far as can be known. */
    Set<String> locksHeld();

    @Override
    void close();

    /** A manifest that is refused at submission. The message is that of the first error. */
    final class InvalidWorkflowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With Argo's words. */
        public InvalidWorkflowException(String message) {
            super(message);
        }
    }
}
