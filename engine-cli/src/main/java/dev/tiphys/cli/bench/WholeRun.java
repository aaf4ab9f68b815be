package dev.tiphys.cli.bench;

import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Workflow;
import java.lang.ref.Reference;

/**
 * One run, from its submission to its end.
 *
 * @param nodes of the finished run
 * @param nanos from submission to the end
 * @param liveBytes heap that is live after a full collection, beyond that of the manifest; all of it is the run's
 */
public record WholeRun(int nodes, long nanos, long liveBytes) {
    /** Nodes per second. */
    public double rate() {
        return nodes * 1e9 / nanos;
    }

    /** Live heap per node. */
    public double bytesPerNode() {
        return (double) liveBytes / nodes;
    }

    /**
     * Runs a workflow in an engine of its own.
     *
     * @param weigh whether to take the time for two full collections
     * @throws IllegalStateException when the run does not succeed
     */
    public static WholeRun of(Workflow workflow, boolean weigh) throws InterruptedException {
        long before = weigh ? liveHeap() : 0;
        try (WorkflowEngine engine =
                WorkflowEngine.builder().executor(new NoOpExecutor()).build()) {
            long start = System.nanoTime();
            RunSnapshot end = engine.submit(workflow).await();
            long nanos = System.nanoTime() - start;
            if (!end.succeeded()) {
                throw new IllegalStateException("the run ended " + end.phase() + ": " + end.message());
            }
            long bytes = weigh ? Math.max(0, weight(end) - before) : 0;
            return new WholeRun(end.nodes().size(), nanos, bytes);
        }
    }

    // Whoever holds the end holds all nodes.
    private static long weight(RunSnapshot end) {
        try {
            return liveHeap();
        } finally {
            Reference.reachabilityFence(end);
        }
    }

    private static long liveHeap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
