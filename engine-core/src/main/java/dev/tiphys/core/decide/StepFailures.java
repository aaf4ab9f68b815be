package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import java.util.List;

/** Which calls of a step group have failed, and are not tolerated: the first of them gives the group its message. */
final class StepFailures {
    private static final int NONE = Integer.MAX_VALUE;

    private final Run run;
    private final List<CallPlan> plans;
    private int first = NONE;

    StepFailures(Run run, List<CallPlan> plans) {
        this.run = run;
        this.plans = plans;
    }

    /** A call has ended. */
    void count(Call call) {
        if (fails(call)) {
            first = Math.min(first, call.position);
        }
    }

    boolean fails(Call call) {
        NodePhase phase = run.node(call.node()).phase();
        return phase.isFailure() && !call.plan().continuesOn(phase);
    }

    boolean any() {
        return first != NONE;
    }

    /** The first that failed, by the order of the group's children, in which what runs again stands behind what was kept. */
    int firstNode(int group, StepSpans spans) {
        if (run.adopting) {
            for (int child : run.node(group).children()) {
                NodeRecord record = run.node(child);
                if (record.phase().isFailure() && !isTolerated(record)) {
                    return child;
                }
            }
        }
        return spans.node(first);
    }

    private boolean isTolerated(NodeRecord child) {
        for (CallPlan plan : plans) {
            if (plan.stem().equals(child.stem())) {
                return plan.continuesOn(child.phase());
            }
        }
        return false;
    }

    /** What a group says of a call that made it fail. */
    static String message(Run run, int failed) {
        return "child '" + run.id(failed) + "' failed";
    }
}
