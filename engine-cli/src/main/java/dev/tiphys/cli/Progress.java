package dev.tiphys.cli;

import dev.tiphys.engine.RunListener;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** A line for every phase that a node reaches, as it happens. */
final class Progress implements RunListener {
    private final PrintStream out;
    private final boolean shown;
    private final Map<String, NodePhase> seen = new HashMap<>();

    Progress(PrintStream out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    @Override
    public synchronized void changed(WorkflowRun run, RunSnapshot before, RunSnapshot now) {
        if (!shown || Terminal.interactive() && now.nodes().size() > 5000) {
            return;
        }
        for (Node node : now.nodes()) {
            NodePhase phase = node.phase();
            if (seen.put(node.name(), phase) != phase && phase != NodePhase.PENDING) {
                out.println(Marks.of(phase) + " " + node.name() + "  " + phase
                        + (node.message().isEmpty() ? "" : "  " + node.message()));
            }
        }
    }

    void finish(RunSnapshot end) {
        if (shown) {
            out.println();
        }
    }
}
