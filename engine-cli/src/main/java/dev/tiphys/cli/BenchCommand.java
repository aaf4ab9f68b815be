package dev.tiphys.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tiphys bench}. */
@Command(name = "bench", description = "Runs so many no-op nodes in this process.", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final List<String> SHAPES = List.of("chain", "fan-out", "dag", "loop");

    @Option(names = "--shape", description = "chain, fan-out, dag, loop or all", defaultValue = "all")
    private String shape = "all";

    @Option(names = "--nodes", description = "nodes of one workflow", defaultValue = "10000")
    private int nodes;

    @Option(names = "--runs", description = "how often each shape runs", defaultValue = "5")
    private int runs;

    @Override
    public Integer call() throws InterruptedException {
        if (!shape.equals("all") && !SHAPES.contains(shape)) {
            throw new IllegalArgumentException("--shape is one of " + SHAPES + " or all, not " + shape);
        }
        long first = Bench.firstWorkflow();
        System.out.printf(Locale.ROOT, "first workflow: %d ms after the process began%n", first);
        for (String each : shape.equals("all") ? SHAPES : List.of(shape)) {
            for (int i = 0; i < runs; i++) {
                Bench.Figures figures = Bench.run(each, nodes);
                System.out.printf(
                        Locale.ROOT,
                        "%-8s %,9d nodes  %,11.0f nodes/s  %,6d bytes/node%n",
                        each,
                        figures.nodes(),
                        figures.perSecond(),
                        figures.bytesPerNode());
            }
        }
        return 0;
    }
}
