package dev.tiphys.executors.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One process of a container, with its log, and its standard output if somebody wants that. */
final class ContainerProcess {
    private final Process process;
    private final Tail tail = new Tail();
    private @Nullable FutureTask<?> copying;

    private ContainerProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param log what it prints is added here
     * @param outputWanted whether its standard output is kept
     * @param threads for copying standard output
     */
    static ContainerProcess start(
            List<String> line,
            Map<String, String> environment,
            Path folder,
            Path log,
            boolean outputWanted,
            Executor threads)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        ProcessBuilder.Redirect toLog = ProcessBuilder.Redirect.appendTo(log.toFile());
        if (!outputWanted) {
            return new ContainerProcess(
                    builder.redirectErrorStream(true).redirectOutput(toLog).start());
        }
        ContainerProcess started =
                new ContainerProcess(builder.redirectError(toLog).start());
        FutureTask<?> copying = new FutureTask<>(() -> copy(started.process.getInputStream(), log, started.tail));
        started.copying = copying;
        threads.execute(copying);
        return started;
    }

    private static Tail copy(InputStream from, Path log, Tail tail) throws IOException {
        try (OutputStream to = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] buffer = new byte[16 * 1024];
            int read = from.read(buffer);
            while (read >= 0) {
                to.write(buffer, 0, read);
                tail.add(buffer, read);
                read = from.read(buffer);
            }
        }
        return tail;
    }

    Process process() {
        return process;
    }

    /** What it printed, as far as Argo keeps it; to be asked when nobody can print any more. */
    @Nullable
    String output() throws InterruptedException {
        if (copying == null) {
            return null;
        }
        try {
            copying.get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException incomplete) {
            // Somebody still holds the other end; what has come so far is what counts.
        }
        return tail.text();
    }

    /** The last 256 kB of what was printed, without one line end at its end. */
    static final class Tail {
        private static final int SIZE = 256 * 1024;
        private byte[] bytes = new byte[1024];
        private int length;

        synchronized void add(byte[] more, int count) {
            // One byte more, for the line end that is left out.
            if (length + count > bytes.length && bytes.length < 2 * SIZE + 1) {
                bytes = Arrays.copyOf(bytes, Math.min(2 * SIZE + 1, 2 * (length + count)));
            }
            if (length + count > bytes.length) {
                int keep = Math.min(length, SIZE + 1);
                System.arraycopy(bytes, length - keep, bytes, 0, keep);
                length = keep;
            }
            System.arraycopy(more, 0, bytes, length, count);
            length += count;
        }

        synchronized String text() {
            int end = length > 0 && bytes[length - 1] == '\n' ? length - 1 : length;
            int from = Math.max(0, end - SIZE);
            return new String(bytes, from, end - from, StandardCharsets.UTF_8);
        }
    }
}
