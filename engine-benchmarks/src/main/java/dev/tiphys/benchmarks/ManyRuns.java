package dev.tiphys.benchmarks;

import dev.tiphys.cli.bench.NoOpExecutor;
import dev.tiphys.cli.bench.Shape;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.model.Workflow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Many small runs, so many at a time, in one engine that keeps few of those that have ended. */
public final class ManyRuns {
    private static final int NODES = 9;

    private ManyRuns() {}

    /** @param arguments how many runs, and how many at a time; {@code 100000 1000} */
    public static void main(String[] arguments) throws InterruptedException {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int atATime = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        // Nine tasks and their DAG are ten nodes.
        Workflow workflow = Shape.CHAIN.workflow(NODES);
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .executor(new NoOpExecutor())
                .keepFinished(atATime)
                .build()) {
            Deque<WorkflowRun> open = new ArrayDeque<>();
            long start = System.nanoTime();
            for (int i = 0; i < runs; i++) {
                if (open.size() == atATime) {
                    await(open.remove());
                }
                open.add(engine.submit(workflow));
            }
            while (!open.isEmpty()) {
                await(open.remove());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "%,d runs of ten nodes, %,d at a time: %.1f s, %,.0f runs/s, %,.0f nodes/s, %,d KiB live with %,d runs kept%n",
                    runs,
                    atATime,
                    seconds,
                    runs / seconds,
                    runs * (NODES + 1) / seconds,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 10,
                    engine.runs().size());
        }
    }

    private static void await(WorkflowRun run) throws InterruptedException {
        if (!run.await().succeeded()) {
            throw new IllegalStateException(run.snapshot().message());
        }
    }
}
