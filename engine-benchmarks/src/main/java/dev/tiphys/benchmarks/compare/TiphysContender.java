package dev.tiphys.benchmarks.compare;

import dev.tiphys.cli.bench.NoOpExecutor;
import dev.tiphys.cli.bench.Shape;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Workflow;

/** This engine: one engine for all runs, which forgets a run when the next one has ended. */
final class TiphysContender implements Contender {
    private final WorkflowEngine engine = WorkflowEngine.builder()
            .executor(new NoOpExecutor())
            .keepFinished(1)
            .build();

    @Override
    public String name() {
        return "Tiphys";
    }

    @Override
    public Prepared prepare(Shape shape, int nodes) {
        Workflow workflow = shape.workflow(nodes);
        return () -> {
            RunSnapshot end = engine.submit(workflow).await();
            if (!end.succeeded()) {
                throw new IllegalStateException(end.message());
            }
            return end.nodes().size();
        };
    }

    @Override
    public void close() {
        engine.close();
    }
}
