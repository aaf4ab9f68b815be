package dev.tiphys.cli.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How long it takes from nothing to the end of a first workflow of ten nodes: whole processes, one after another. */
public final class FirstWorkflow {
    /** How the launcher passes its own path. */
    private static final String LAUNCHER = "tiphys.launcher";

    private FirstWorkflow() {}

    /**
     * Starts so many processes. Each reads a DAG of ten tasks from YAML and runs it with the dry executor.
     *
     * @return milliseconds from the start of the process to its end
     * @throws IOException when a process cannot be started or fails
     */
    public static Spread millis(int processes) throws IOException, InterruptedException {
        Path manifest = Files.createTempFile("tiphys-first", ".yaml");
        try {
            Files.write(manifest, manifest());
            double[] millis = new double[processes];
            for (int i = 0; i < processes; i++) {
                millis[i] = one(manifest);
            }
            return Spread.of(millis);
        } finally {
            Files.delete(manifest);
        }
    }

    /** The workflow's text. */
    public static byte[] manifest() throws IOException {
        try (InputStream text = FirstWorkflow.class.getResourceAsStream("first.yaml")) {
            return Objects.requireNonNull(text).readAllBytes();
        }
    }

    private static double one(Path manifest) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(launcher());
        command.addAll(List.of("run", "--executor", "dry", "-o", "name", manifest.toString()));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        double millis = (System.nanoTime() - start) / 1e6;
        if (code != 0) {
            throw new IOException("the first workflow ended with exit code " + code);
        }
        return millis;
    }

    private static List<String> launcher() {
        String launcher = System.getProperty(LAUNCHER);
        if (launcher != null) {
            return List.of(launcher);
        }
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        return List.of(java, "-cp", System.getProperty("java.class.path"), "dev.tiphys.cli.Main");
    }
}
