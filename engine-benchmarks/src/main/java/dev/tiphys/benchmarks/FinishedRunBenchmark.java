package dev.tiphys.benchmarks;

import dev.tiphys.cli.bench.Shape;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.RetryPlan;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Workflow;
import dev.tiphys.status.RunStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is asked of a run that has ended: a fan-out of which one item in a hundred failed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FinishedRunBenchmark {
    @Param({"1000", "100000"})
    private int nodes = 1000;

    private Workflow workflow = Shape.FAN_OUT.workflow(1);
    private RunDecider run = Decisions.of(workflow, task -> false).run();
    private RunSnapshot end = run.snapshot();
    private int round;

    @Setup
    public void build() {
        workflow = Shape.FAN_OUT.workflow(nodes);
        run = Decisions.of(workflow, task -> task.nodeName().endsWith("00)")).run();
        end = run.snapshot();
        if (!end.failed()) {
            throw new IllegalStateException("the run ended " + end.phase());
        }
    }

    /** A snapshot of the run. */
    @Benchmark
    public RunSnapshot snapshot() {
        return run.snapshot();
    }

    /** One node of a snapshot by its name. */
    @Benchmark
    public Optional<Node> nodeByName() {
        round = (round + 1) % nodes;
        return end.node("bench[0].work(" + round + ":" + round + ")");
    }

    /** A walk over all nodes of a snapshot. */
    @Benchmark
    public int walk() {
        int succeeded = 0;
        for (Node node : end.nodes()) {
            succeeded += node.phase().isFailure() ? 0 : 1;
        }
        return succeeded;
    }

    /** The plan of a retry. */
    @Benchmark
    public RetryPlan planRetry() {
        return run.planRetry(RetryOptions.defaults());
    }

    /** The plan of a retry, and every change in it. */
    @Benchmark
    public int readRetryPlan() {
        return run.planRetry(RetryOptions.defaults()).changes().size();
    }

    /** The status as JSON, written to nowhere. */
    @Benchmark
    public void writeStatus() throws IOException {
        RunStatus.write(workflow, end, OutputStream.nullOutputStream());
    }
}
