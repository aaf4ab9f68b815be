package dev.tiphys.testing.invariants;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.testing.conformance.Moment;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.conformance.Step;
import java.util.ArrayList;
import java.util.List;

/** Runs that went on although they were stopped. */
final class Stops {
    private Stops() {}

    static List<String> of(Played played) {
        List<String> wrong = new ArrayList<>();
        Step stopped = null;
        for (Moment moment : played.moments()) {
            Step step = moment.step();
            if (moment.accepted() && ends(step)) {
                stopped = step;
            } else if (moment.accepted() && (step instanceof Step.Retry || step instanceof Step.Resubmit)) {
                stopped = null;
            } else if (stopped != null && step instanceof Step.Run run && run.until() == null) {
                check(moment, stopped, wrong);
                stopped = null;
            }
        }
        return wrong;
    }

    private static boolean ends(Step step) {
        return step instanceof Step.Terminate
                || (step instanceof Step.Stop stop && stop.nodes().text().isEmpty());
    }

    /** An exit handler may wait for the user after a stop; nothing may after a terminate. */
    private static void check(Moment moment, Step stopped, List<String> wrong) {
        boolean handlerWaits =
                stopped instanceof Step.Stop && moment.run().nodes().stream().anyMatch(Stops::waitsForUser);
        if (!moment.run().finished() && !handlerWaits) {
            wrong.add("after " + stopped.word() + " the run goes on");
        }
    }

    private static boolean waitsForUser(Node node) {
        return node.type() == NodeType.SUSPEND && node.phase() == NodePhase.RUNNING;
    }
}
