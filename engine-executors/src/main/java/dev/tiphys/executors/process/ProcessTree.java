package dev.tiphys.executors.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * All processes of a task: those that were started, their descendants, and, where the system shows the environments of
 * processes, those that have left their parents.
 */
final class ProcessTree {
    /** A variable that all processes of a task inherit. */
    static final String MARK = "TIPHYS_TASK";

    private static final Path PROCESSES = Path.of("/proc");
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int MOST_KILLS = 100;

    private final byte[] mark;
    private final Set<ProcessHandle> started = new LinkedHashSet<>();

    /** @param value of the variable, unique */
    ProcessTree(String value) {
        this.mark = (MARK + "=" + value).getBytes(StandardCharsets.UTF_8);
    }

    synchronized void add(Process process) {
        started.add(process.toHandle());
    }

    private synchronized Set<ProcessHandle> living() {
        Set<ProcessHandle> living = new LinkedHashSet<>();
        for (ProcessHandle process : started) {
            process.descendants().forEach(living::add);
            living.add(process);
        }
        eachMarked(living::add);
        living.removeIf(process -> !process.isAlive());
        return living;
    }

    /** Tells all to end, and after a while makes them. Returns when all have ended. */
    void end(Duration grace) {
        Set<ProcessHandle> told = living();
        told.forEach(ProcessHandle::destroy);
        long give = System.nanoTime() + grace.toNanos();
        while (!told.isEmpty() && System.nanoTime() < give) {
            LockSupport.parkNanos(LOOK);
            told = living();
        }
        kill();
    }

    /** Makes all that are left end, without asking. */
    void kill() {
        Set<ProcessHandle> left = living();
        for (int i = 0; i < MOST_KILLS && !left.isEmpty(); i++) {
            left.forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(LOOK);
            left = living();
        }
    }

    private void eachMarked(Consumer<ProcessHandle> found) {
        if (!Files.isDirectory(PROCESSES)) {
            return;
        }
        try (var processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (isMarked(process)) {
                    Optional<ProcessHandle> handle =
                            ProcessHandle.of(Long.parseLong(String.valueOf(process.getFileName())));
                    handle.ifPresent(found);
                }
            }
        } catch (IOException | DirectoryIteratorException gone) {
            // What cannot be seen is not ours.
        }
    }

    private boolean isMarked(Path process) {
        try {
            byte[] environment = Files.readAllBytes(process.resolve("environ"));
            int from = 0;
            for (int i = 0; i <= environment.length; i++) {
                if (i == environment.length || environment[i] == 0) {
                    if (i - from == mark.length && Arrays.equals(environment, from, i, mark, 0, mark.length)) {
                        return true;
                    }
                    from = i + 1;
                }
            }
            return false;
        } catch (IOException notOurs) {
            return false;
        }
    }
}
