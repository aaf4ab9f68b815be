package dev.tiphys.testing.invariants;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.conformance.Moment;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.conformance.Step;
import java.util.ArrayList;
import java.util.List;

/** Manual retries that change what they keep. */
final class Retries {
    private Retries() {}

    static List<String> of(Played played) {
        List<String> wrong = new ArrayList<>();
        List<Moment> moments = played.moments();
        for (int i = 0; i + 1 < moments.size(); i++) {
            Moment retry = moments.get(i);
            if (retry.step() instanceof Step.Retry && retry.accepted()) {
                kept(retry.run(), moments.get(i + 1).run(), wrong);
            }
        }
        return wrong;
    }

    /** A task that the retry has left as it was stays as it was. */
    private static void kept(RunSnapshot after, RunSnapshot later, List<String> wrong) {
        for (Node node : after.nodes()) {
            if (node.type().isTask() && node.phase().isFinal()) {
                Node now = later.node(node.name()).orElse(null);
                if (now == null) {
                    wrong.add(node.name() + " was kept by a retry and vanished");
                } else if (!same(node, now)) {
                    wrong.add(
                            node.name() + " was kept by a retry as " + node.phase() + " and changed to " + now.phase());
                }
            }
        }
    }

    private static boolean same(Node one, Node other) {
        return one.phase() == other.phase()
                && one.message().equals(other.message())
                && one.startedAt().equals(other.startedAt())
                && one.finishedAt().equals(other.finishedAt())
                && one.outputs().equals(other.outputs());
    }
}
