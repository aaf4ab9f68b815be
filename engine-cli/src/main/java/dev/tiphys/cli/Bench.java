package dev.tiphys.cli;

import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Workflow;
import java.lang.ref.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Whole runs of no-op nodes through the real executor interface. */
final class Bench {
    private static final TaskHandle NOTHING = reason -> {};

    private Bench() {}

    /**
     * @param nodes of the finished run
     * @param perSecond nodes per second, from submission to the end
     * @param bytesPerNode live heap per node beyond that of the manifest
     */
    record Figures(int nodes, double perSecond, long bytesPerNode) {}

    /** Does nothing, at once. */
    private static final class NoOp implements Executor {
        private static final TaskResult WITH_OUTPUT = new TaskResult(
                TaskResult.Outcome.SUCCEEDED, "", OptionalInt.empty(), Optional.empty(), output(), List.of(), Map.of());

        private static Map<String, String> output() {
            Map<String, String> output = new LinkedHashMap<>();
            output.put("out", "v");
            return output;
        }

        @Override
        public String name() {
            return "no-op";
        }

        @Override
        public boolean accepts(Task task) {
            return true;
        }

        @Override
        public TaskHandle start(Task task, TaskEvents events) {
            events.finished(WITH_OUTPUT);
            return NOTHING;
        }
    }

    // When the process began, as well as it can be told.
    private static final long STARTED = ProcessHandle.current()
            .info()
            .startInstant()
            .map(java.time.Instant::toEpochMilli)
            .orElseGet(System::currentTimeMillis);

    /** Milliseconds from the start of the process to the end of a ten-node workflow. */
    static long firstWorkflow() throws InterruptedException {
        run("chain", 10);
        return System.currentTimeMillis() - STARTED;
    }

    static Figures run(String shape, int nodes) throws InterruptedException {
        Workflow workflow = Shapes.of(shape, nodes);
        long before = nodes > 100 ? live() : 0;
        try (WorkflowEngine engine =
                WorkflowEngine.builder().executor(new NoOp()).build()) {
            long start = System.nanoTime();
            WorkflowRun run = engine.submit(workflow);
            RunSnapshot end = run.await();
            long nanos = System.nanoTime() - start;
            if (!end.succeeded()) {
                throw new IllegalStateException("the run ended " + end.phase() + ": " + end.message());
            }
            int made = end.nodes().size();
            try {
                long bytes = nodes > 100 ? Math.max(0, live() - before) / made : 0;
                return new Figures(made, made * 1e9 / nanos, bytes);
            } finally {
                Reference.reachabilityFence(end);
            }
        }
    }

    private static long live() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
