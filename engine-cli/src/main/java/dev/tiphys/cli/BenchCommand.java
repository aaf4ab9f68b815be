package dev.tiphys.cli;

import dev.tiphys.cli.bench.FirstWorkflow;
import dev.tiphys.cli.bench.Shape;
import dev.tiphys.cli.bench.Spread;
import dev.tiphys.cli.bench.WholeRun;
import dev.tiphys.model.Workflow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tiphys bench}. */
@Command(name = "bench", description = "Runs so many no-op nodes in this process.", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final int FIRST_WORKFLOWS = 10;
    // So much is run before anything counts: what is measured is compiled code.
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(3);

    private final Shell shell;

    @Option(names = "--shape", description = "chain, fan-out, dag, loop or all", defaultValue = "all")
    private String shape = "all";

    @Option(
            names = "--nodes",
            split = ",",
            description = "nodes of one workflow; several sizes with commas",
            defaultValue = "10000")
    private List<Integer> sizes = List.of();

    @Option(names = "--runs", description = "how often each counts", defaultValue = "5")
    private int runs;

    BenchCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Shape> shapes = Shape.named(shape);
        if (runs < 1 || sizes.stream().anyMatch(nodes -> nodes < 1)) {
            throw new IllegalArgumentException("--nodes and --runs are at least 1");
        }
        shell.out()
                .printf(
                        Locale.ROOT,
                        "first workflow: %s ms from the start of a process to its end, min / median / max of %d%n",
                        FirstWorkflow.millis(FIRST_WORKFLOWS).text("%.0f"),
                        FIRST_WORKFLOWS);
        shell.out()
                .printf(
                        Locale.ROOT,
                        "%-8s %9s  %-35s  %s   min / median / max of %d%n",
                        "shape",
                        "nodes",
                        "nodes/s",
                        "live bytes/node",
                        runs);
        for (Shape each : shapes) {
            for (int nodes : sizes) {
                measure(each, nodes);
            }
        }
        return 0;
    }

    private void measure(Shape shape, int nodes) throws InterruptedException {
        Workflow workflow = shape.workflow(nodes);
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP) {
            WholeRun.of(workflow, false);
        }
        List<WholeRun> counted = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            counted.add(WholeRun.of(workflow, true));
        }
        shell.out()
                .printf(
                        Locale.ROOT,
                        "%-8s %,9d  %-35s  %s%n",
                        shape.label(),
                        counted.get(0).nodes(),
                        spread(counted, WholeRun::rate),
                        spread(counted, WholeRun::bytesPerNode));
    }

    private static String spread(List<WholeRun> counted, ToDoubleFunction<WholeRun> figure) {
        return Spread.of(counted.stream().mapToDouble(figure).toArray()).text("%,.0f");
    }
}
