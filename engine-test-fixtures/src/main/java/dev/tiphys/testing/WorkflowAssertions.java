package dev.tiphys.testing;

import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.assertions.RunAssert;

/** Where assertions about runs begin. */
public final class WorkflowAssertions {
    private WorkflowAssertions() {}

    /** Assertions about a state of a run. */
    public static RunAssert assertThat(RunSnapshot run) {
        return new RunAssert(run);
    }

    /** Assertions about the newest state of a run. */
    public static RunAssert assertThat(WorkflowRun run) {
        return new RunAssert(run.snapshot());
    }
}
