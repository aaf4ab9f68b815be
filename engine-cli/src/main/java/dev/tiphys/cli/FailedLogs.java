package dev.tiphys.cli;

import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The last words of tasks that failed: their folders are gone when the command has ended. */
final class FailedLogs {
    private static final int MOST_TASKS = 5;
    private static final int MOST_LINES = 10;
    private static final int MOST_BYTES = 8_192;

    private FailedLogs() {}

    static void print(WorkflowRun run, RunSnapshot end, PrintStream out) {
        int shown = 0;
        for (Node node : end.nodes()) {
            if (node.type().isTask() && node.phase().isFailure() && shown < MOST_TASKS) {
                Optional<String> words = run.directory(node.name()).map(folder -> tail(folder.resolve("main.log")));
                if (words.isPresent() && !words.get().isBlank()) {
                    shown++;
                    out.println();
                    out.println(node.name() + " printed at last:");
                    words.get().lines().forEach(line -> out.println("  " + line));
                }
            }
        }
    }

    private static String tail(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(file.length(), MOST_BYTES)];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            List<String> lines = Arrays.asList(
                    new String(bytes, StandardCharsets.UTF_8).strip().split("\\R"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
        } catch (IOException e) {
            return ""; // what cannot be read has nothing to say
        }
    }
}
