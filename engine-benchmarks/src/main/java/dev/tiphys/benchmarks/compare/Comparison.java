package dev.tiphys.benchmarks.compare;

import dev.tiphys.cli.bench.Shape;
import dev.tiphys.cli.bench.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Prints the table of docs/performance.md: thousands of nodes per second of every contender. */
public final class Comparison {
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(3);

    private Comparison() {}

    /** @param arguments shape or {@code all}, sizes with commas, how many runs count; {@code all 10000,1000000 5} */
    public static void main(String[] arguments) throws Exception {
        List<Shape> shapes = Shape.named(arguments.length > 0 ? arguments[0] : "all");
        int[] sizes = Arrays.stream((arguments.length > 1 ? arguments[1] : "10000,1000000").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        List<Contender> contenders = List.of(new TiphysContender(), new LiteFlowContender(), new FutureContender());
        try {
            System.out.printf(
                    "Thousands of nodes per second, min / median / max of %d; the ratio is that of the medians.%n%n",
                    runs);
            System.out.printf(
                    "| shape | nodes | %s | Tiphys : LiteFlow |%n|---|---:|---|---|---|---:|%n",
                    contenders.stream().map(Contender::name).collect(Collectors.joining(" | ")));
            for (Shape shape : shapes) {
                for (int nodes : sizes) {
                    row(contenders, shape, nodes, runs);
                }
            }
        } finally {
            contenders.forEach(Contender::close);
        }
        // Its threads are no daemons.
        System.exit(0);
    }

    private static void row(List<Contender> contenders, Shape shape, int nodes, int runs) throws Exception {
        List<Spread> rates = new ArrayList<>();
        for (Contender contender : contenders) {
            rates.add(rates(contender.prepare(shape, nodes), runs));
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %s | %.2f |%n",
                shape.label(),
                nodes,
                rates.stream().map(rate -> rate.text("%,.0f")).collect(Collectors.joining(" | ")),
                rates.get(0).median() / rates.get(1).median());
    }

    private static Spread rates(Contender.Prepared prepared, int runs) throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP) {
            prepared.run();
        }
        double[] rates = new double[runs];
        for (int i = 0; i < runs; i++) {
            System.gc();
            rates[i] = once(prepared);
        }
        return Spread.of(rates);
    }

    private static double once(Contender.Prepared prepared) throws Exception {
        long start = System.nanoTime();
        long ran = prepared.run();
        return ran * 1e6 / (System.nanoTime() - start);
    }
}
