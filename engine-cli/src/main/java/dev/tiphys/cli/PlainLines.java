package dev.tiphys.cli;

import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import java.util.HashMap;
import java.util.Map;

/** A line for every phase that a node reaches, as it happens. */
final class PlainLines implements Progress {
    private final Shell shell;
    private final Map<String, NodePhase> seen = new HashMap<>();
    private long notBefore = Long.MIN_VALUE;
    private boolean closed;

    PlainLines(Shell shell) {
        this.shell = shell;
    }

    @Override
    public synchronized void changed(WorkflowRun run, RunSnapshot before, RunSnapshot now) {
        long start = System.nanoTime();
        if (closed || !now.finished() && start < notBefore) {
            return; // a large run would otherwise be walked at each of its many changes
        }
        show(now);
        long end = System.nanoTime();
        notBefore = end + 9 * (end - start);
    }

    private void show(RunSnapshot now) {
        for (Node node : now.nodes()) {
            NodePhase phase = node.phase();
            if (seen.put(node.name(), phase) != phase && phase != NodePhase.PENDING) {
                shell.out()
                        .println(shell.paint().sign(phase) + " " + node.name() + "  " + phase
                                + (node.message().isEmpty() ? "" : "  " + Tree.oneLine(node.message())));
            }
        }
    }

    @Override
    public synchronized void pause(RunSnapshot now) {
        show(now);
    }

    @Override
    public synchronized void finish() {
        if (!closed && !seen.isEmpty()) {
            shell.out().println();
        }
        closed = true;
    }
}
