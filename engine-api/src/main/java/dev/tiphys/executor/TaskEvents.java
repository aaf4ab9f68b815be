package dev.tiphys.executor;

import dev.tiphys.graph.Progress;
import java.nio.file.Path;

/**
 * One started task, as the engine lets its executor see it: where to report and where to write. Every method may be
 * called from any thread and returns at once; what is reported after {@link #finished} is ignored and noted.
 */
public interface TaskEvents {
    /**
     * The work has begun. Optional; for a daemon it means that it is ready.
     *
     * @param address where it can be reached, such as an IP address; empty if nowhere
     */
    void started(String address);

    /** How far the work has come. */
    void progress(Progress progress);

    /**
     * The work has printed something. It is added to {@code main.log} in {@link #directory()}; an executor that writes
     * its log there by itself need not tell.
     *
     * @param text a piece of the log as it is; nothing is added to it, no line end either
     */
    void output(String text);

    /**
     * The work has ended and left nothing behind. Only the first answer counts.
     *
     * @param result how it ended
     */
    void finished(TaskResult result);

    /**
     * The task's own directory, made by the first call. It stays as long as the engine keeps the run; whoever asks for
     * a task's logs is shown its {@code *.log} files.
     *
     * @throws java.io.UncheckedIOException if it cannot be made
     */
    Path directory();
}
