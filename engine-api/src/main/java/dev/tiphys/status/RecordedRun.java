package dev.tiphys.status;

import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Workflow;

/**
 * A run that was read back.
 *
 * @param workflow the workflow, without its status
 * @param snapshot the run as its status tells it
 */
public record RecordedRun(Workflow workflow, RunSnapshot snapshot) {}
