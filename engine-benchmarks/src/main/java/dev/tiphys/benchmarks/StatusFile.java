package dev.tiphys.benchmarks;

import dev.tiphys.cli.bench.Shape;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Workflow;
import dev.tiphys.status.RunStatus;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The status of finished runs as a JSON file, written and read. */
public final class StatusFile {
    private StatusFile() {}

    /** @param arguments how many nodes; {@code 1000000} */
    public static void main(String[] arguments) throws IOException {
        int nodes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        for (Shape shape : List.of(Shape.FAN_OUT, Shape.CHAIN)) {
            Workflow workflow = shape.workflow(nodes);
            RunSnapshot end = Decisions.of(workflow, task -> false).run().snapshot();
            Path file = Files.createTempFile("status", ".json");
            try {
                double written = write(workflow, end, file);
                long start = System.nanoTime();
                int read = RunStatus.read(file).snapshot().nodes().size();
                System.out.printf(
                        Locale.ROOT,
                        "%s, %,d nodes: %,d MiB, written in %.1f s, read in %.1f s (%,d nodes)%n",
                        shape.label(),
                        end.nodes().size(),
                        Files.size(file) >> 20,
                        written,
                        (System.nanoTime() - start) / 1e9,
                        read);
            } finally {
                Files.delete(file);
            }
        }
    }

    private static double write(Workflow workflow, RunSnapshot end, Path file) throws IOException {
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            RunStatus.write(workflow, end, out);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
