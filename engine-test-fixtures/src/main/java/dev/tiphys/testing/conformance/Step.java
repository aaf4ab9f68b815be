package dev.tiphys.testing.conformance;

import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.RetryOptions;
import org.jspecify.annotations.Nullable;

/** One thing that the user of a recorded case does. */
public sealed interface Step {
    /** The word that the recording uses. */
    String word();

    /**
     * Lets the workflow run.
     *
     * @param until for so many seconds since it was last started; null for as long as it goes
     */
    record Run(@Nullable Long until) implements Step {
        @Override
        public String word() {
            return "run";
        }
    }

    /** Suspends the run. */
    record Suspend() implements Step {
        @Override
        public String word() {
            return "suspend";
        }
    }

    /** Resumes what waits. */
    record Resume(NodeSelector nodes) implements Step {
        @Override
        public String word() {
            return "resume";
        }
    }

    /** Stops the run, or fails suspend nodes. */
    record Stop(NodeSelector nodes, String message) implements Step {
        @Override
        public String word() {
            return "stop";
        }
    }

    /** Ends the run. */
    record Terminate() implements Step {
        @Override
        public String word() {
            return "terminate";
        }
    }

    /** Changes suspend nodes. */
    record Set(NodeUpdate update) implements Step {
        @Override
        public String word() {
            return "set";
        }
    }

    /** Retries the run. */
    record Retry(RetryOptions options) implements Step {
        @Override
        public String word() {
            return "retry";
        }
    }

    /** Submits the workflow again. */
    record Resubmit(ResubmitOptions options) implements Step {
        @Override
        public String word() {
            return "resubmit";
        }
    }

    /** A command that its own command line refuses. */
    record Malformed(String word, String error) implements Step {}
}
