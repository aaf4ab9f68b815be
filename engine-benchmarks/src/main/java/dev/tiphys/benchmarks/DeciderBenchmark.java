package dev.tiphys.benchmarks;

import dev.tiphys.cli.bench.Shape;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.model.Workflow;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An operation is one node of a run of ten thousand, from its first round to its last, without threads or executors. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DeciderBenchmark {
    private static final int NODES = 10_000;

    @Param
    private Shape shape = Shape.CHAIN;

    private Workflow workflow = shape.workflow(1);

    @Setup
    public void build() {
        workflow = shape.workflow(NODES);
    }

    @Benchmark
    @OperationsPerInvocation(NODES)
    public RunDecider run() {
        RunDecider end = Decisions.of(workflow, task -> false).run();
        if (!end.snapshot().succeeded()) {
            throw new IllegalStateException(end.snapshot().message());
        }
        return end;
    }
}
