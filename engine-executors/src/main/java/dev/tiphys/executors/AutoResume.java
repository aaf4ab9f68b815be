package dev.tiphys.executors;

import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.RunListener;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.RunSnapshot;

/** Resumes every run and suspend node as soon as it waits; supplied outputs take their defaults. */
public final class AutoResume implements RunListener {
    /** Keeps no state: one listener serves any number of runs. */
    public AutoResume() {}

    @Override
    public void changed(WorkflowRun run, RunSnapshot before, RunSnapshot now) {
        if (!now.finished() && waits(now)) {
            try {
                run.resume();
            } catch (OperationRefusedException refused) {
                // It has ended meanwhile, or needs a value that nobody has: then it waits on.
            }
        }
    }

    private static boolean waits(RunSnapshot now) {
        return now.suspended()
                || now.nodes().stream()
                        .anyMatch(node -> node.type() == NodeType.SUSPEND && node.phase() == NodePhase.RUNNING);
    }
}
