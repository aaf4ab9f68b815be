package dev.tiphys.executors.process;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A task as a pod of local processes, from its preparation to its result. */
final class PodTask implements Runnable, TaskHandle {
    private final Task task;
    private final TaskEvents events;
    private final ProcessSettings settings;
    private final Namespaces namespaces;
    private final Executor threads;
    private final PodQueue queue;
    private @Nullable PodRuntime runtime;
    private @Nullable CancelReason cancelled;
    private boolean begun;
    private boolean ended;

    PodTask(
            Task task,
            TaskEvents events,
            ProcessSettings settings,
            Namespaces namespaces,
            Executor threads,
            PodQueue queue) {
        this.task = task;
        this.events = events;
        this.settings = settings;
        this.namespaces = namespaces;
        this.threads = threads;
        this.queue = queue;
    }

    /** Whether it takes a place of those that are limited. */
    boolean isCounted() {
        return !task.daemon();
    }

    @Override
    public void run() {
        synchronized (this) {
            if (ended) {
                return;
            }
            begun = true;
        }
        TaskResult result;
        try {
            result = result();
        } catch (PodException wrong) {
            result = TaskResult.error(wrong.text());
        } catch (IOException | UncheckedIOException wrong) {
            result = TaskResult.error("the task's files could not be handled: " + wrong.getMessage());
        } catch (InterruptedException stopped) {
            result = TaskResult.error("interrupted");
        } catch (Throwable defect) {
            result = TaskResult.error("defect in the process executor: " + defect);
        }
        CancelReason reason;
        synchronized (this) {
            ended = true;
            reason = cancelled;
        }
        queue.ended(this);
        events.finished(reason == null ? result : cancelledResult(reason, result));
    }

    private TaskResult result() throws IOException, PodException, InterruptedException {
        Pod containers = Pod.of(task.template());
        PodRuntime pod = new PodRuntime(task, containers, events, settings, namespaces, threads);
        synchronized (this) {
            runtime = pod;
            if (cancelled != null) {
                throw new PodException("stopped before it began");
            }
        }
        try {
            return new PodRun(task, containers, events, pod, settings, threads).run();
        } finally {
            pod.close();
            pod.kill();
        }
    }

    /** Only a deadline shows; a task that was stopped has its node's message already. */
    private TaskResult cancelledResult(CancelReason reason, TaskResult result) {
        if (reason != CancelReason.DEADLINE) {
            return result;
        }
        boolean ownLimit = task.template().timeout() != null || task.template().activeDeadlineSeconds() != null;
        TaskResult over = ownLimit
                ? TaskResult.overDeadline()
                : TaskResult.failed(Pod.MAIN + ": Error (exit code 143)").withExitCode(143);
        return over.withContainers(result.containers());
    }

    @Override
    public void cancel(CancelReason reason) {
        PodRuntime pod;
        boolean waiting;
        synchronized (this) {
            if (ended || cancelled != null) {
                return;
            }
            cancelled = reason;
            waiting = !begun;
            ended = waiting;
            pod = runtime;
        }
        if (waiting) {
            queue.forget(this);
            events.finished(cancelledResult(reason, TaskResult.failed("stopped before it began")));
        } else if (pod != null) {
            pod.close();
            threads.execute(pod::end);
        }
    }
}
