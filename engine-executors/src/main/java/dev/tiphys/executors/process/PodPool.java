package dev.tiphys.executors.process;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.NodeType;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs tasks as pods of local processes, on threads of its own. */
public final class PodPool {
    private final ProcessSettings settings;
    private final Namespaces namespaces;
    private final ThreadPoolExecutor threads;
    private final PodQueue queue;
    private volatile boolean closed;

    /** A pool with these settings. */
    public PodPool(ProcessSettings settings) {
        this.settings = settings;
        this.namespaces = new Namespaces(settings.namespaces());
        AtomicInteger made = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), action -> {
                    Thread thread = new Thread(action, "tiphys-process-" + made.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        this.queue = new PodQueue(settings.maxProcesses(), threads);
    }

    /** Whether local processes can stand for it. */
    public boolean accepts(Task task) {
        return task.type() == NodeType.POD && Pod.fits(task.template());
    }

    /** Starts it, or lets it wait for its turn. */
    public TaskHandle start(Task task, TaskEvents events) {
        if (closed) {
            events.finished(TaskResult.error("the process executor is closed"));
            return TaskHandle.NONE;
        }
        PodTask pod = new PodTask(task, events, settings, namespaces, threads, queue);
        queue.add(pod);
        return pod;
    }

    /** Ends all processes, gently first; in bounded time. */
    public void close() {
        closed = true;
        queue.all().forEach(pod -> pod.cancel(CancelReason.TERMINATE));
        threads.shutdown();
        try {
            long most = settings.grace().toMillis() + TimeUnit.SECONDS.toMillis(10);
            if (!threads.awaitTermination(most, TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
