package dev.tiphys.testing.contract;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an executor must keep. Extend it, give it an executor and work for it, and every rule is a test of that name:
 *
 * <pre>{@code
 * class MyExecutorTest extends ExecutorContract {
 *     protected Executor newExecutor() { return new MyExecutor(); }
 *     public Template succeeds() { return container("busybox", "true"); }
 *     public Template fails() { return container("busybox", "false"); }
 *     public Template runsForLong() { return container("busybox", "sleep", "600"); }
 * }
 * }</pre>
 */
public abstract class ExecutorContract
        implements AcceptRules,
                StartRules,
                ReportRules,
                OutputRules,
                ConcurrencyRules,
                CancelRules,
                DaemonRules,
                RobustnessRules,
                CloseRules {
    /** For subclasses. */
    protected ExecutorContract() {}

    @TempDir
    @Nullable
    Path folder;

    private final AtomicInteger directories = new AtomicInteger();
    private @Nullable Executor executor;

    /** A new executor. The suite closes it. */
    protected abstract Executor newExecutor() throws Exception;

    @BeforeEach
    final void open() throws Exception {
        executor = newExecutor();
    }

    @AfterEach
    final void close() {
        executor().close();
    }

    @Override
    public final Executor executor() {
        if (executor == null) {
            throw new IllegalStateException("there is no executor before the test begins");
        }
        return executor;
    }

    @Override
    public final Executor another() {
        try {
            return newExecutor();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public final Started start(Task task) {
        Probe probe = newProbe();
        try {
            TaskHandle handle = executor().start(task, probe);
            return new Started(probe, handle);
        } catch (RuntimeException thrown) {
            // As an engine does; that it must not throw is a rule of its own.
            probe.finished(TaskResult.error(String.valueOf(thrown.getMessage())));
            return new Started(probe, TaskHandle.NONE);
        }
    }

    final Probe newProbe() {
        if (folder == null) {
            throw new IllegalStateException("there is no folder before the test begins");
        }
        return new Probe(folder.resolve("task-" + directories.incrementAndGet()));
    }

    @Override
    public final Probe probe() {
        return newProbe();
    }

    /** The same with an input parameter and its value. */
    protected static Template withInput(Template template, String name, String value) {
        return TestTask.of(template).with(name, value).template();
    }

    /** A template with a container. */
    protected static Template container(String image, String... command) {
        return Template.builder()
                .name("work")
                .container(ContainerTemplate.builder()
                        .image(image)
                        .command(List.of(command))
                        .build())
                .build();
    }
}
