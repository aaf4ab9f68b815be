package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.engine.ResubmitOptions;
import java.time.Instant;
import java.util.List;

/** What it takes to run a recorded case: an engine without threads. */
public interface CaseEngine {
    /**
     * Creates a run in which nothing was decided yet.
     *
     * @param workflow the manifest as JSON, with a name
     * @param objects what workflows may refer to
     * @param uid the workflow's unique id
     * @throws InvalidWorkflowException if the manifest is refused
     */
    CaseRun submit(ObjectNode workflow, List<JsonNode> objects, String uid, Instant now);

    /** One run. */
    interface CaseRun {
        /** Its state and decisions. */
        RunDecider decider();

        /**
         * A new run of the same workflow.
         *
         * @param name the new workflow's name
         * @throws dev.tiphys.engine.OperationRefusedException if the run's state forbids it
         */
        CaseRun resubmit(ResubmitOptions options, String name, String uid, Instant now);

        /** What the name of a resubmitted workflow begins with. */
        String generateName();
    }

    /** A manifest that is refused at submission. The message is that of the first error. */
    final class InvalidWorkflowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param message as Argo would say it */
        public InvalidWorkflowException(String message) {
            super(message);
        }
    }
}
