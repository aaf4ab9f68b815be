package dev.tiphys.benchmarks;

import dev.tiphys.cli.bench.Shape;
import dev.tiphys.core.status.StatusJson;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Workflow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The status of finished runs as a JSON file. */
public final class StatusFile {
    private StatusFile() {}

    /** @param arguments how many nodes; {@code 1000000} */
    public static void main(String[] arguments) throws IOException {
        int nodes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        for (Shape shape : new Shape[] {Shape.FAN_OUT, Shape.CHAIN}) {
            Workflow workflow = shape.workflow(nodes);
            RunSnapshot end = Decisions.of(workflow, task -> false).run().snapshot();
            Path file = Files.createTempFile("status", ".json");
            try {
                long start = System.nanoTime();
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    StatusJson.write(workflow, end, out);
                }
                System.out.printf(
                        Locale.ROOT,
                        "%s, %,d nodes: %,d MiB of status written in %.1f s%n",
                        shape.label(),
                        end.nodes().size(),
                        Files.size(file) >> 20,
                        (System.nanoTime() - start) / 1e9);
            } finally {
                Files.delete(file);
            }
        }
    }
}
