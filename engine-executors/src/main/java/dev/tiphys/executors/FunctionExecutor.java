package dev.tiphys.executors;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.NodeType;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Has a Java function do tasks, on threads of its own; made by {@link Executors}. Tasks wait while all threads are busy.
 *
 * <p>What the function throws makes the task Failed. A cancelled function is interrupted; the task has ended when the
 * function returns.
 */
public final class FunctionExecutor implements Executor {
    private static final TaskResult GOOD_POD = TaskResult.succeeded().withExitCode(0);
    private static final int THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());

    private final String what;
    private final Predicate<Task> kind;
    private final TaskBody body;
    private final boolean inline;
    private final ThreadPoolExecutor pool;

    FunctionExecutor(String what, Predicate<Task> kind, TaskBody body) {
        this(what, kind, body, THREADS, false);
    }

    private FunctionExecutor(String what, Predicate<Task> kind, TaskBody body, int threads, boolean inline) {
        this.what = what;
        this.kind = kind;
        this.body = body;
        this.inline = inline;
        AtomicInteger made = new AtomicInteger();
        this.pool =
                new ThreadPoolExecutor(threads, threads, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), action -> {
                    Thread thread = new Thread(action, "tiphys-function-" + made.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        this.pool.allowCoreThreadTimeOut(true);
    }

    /** The same with that many threads of its own; at least four, and one for each processor, by default. */
    public FunctionExecutor threads(int threads) {
        return new FunctionExecutor(what, kind, body, threads, inline);
    }

    /**
     * The same without threads of its own: the function is called on the engine's. Only for functions that neither
     * block nor take long; they cannot be cancelled.
     */
    public FunctionExecutor inline() {
        return new FunctionExecutor(what, kind, body, 1, true);
    }

    @Override
    public String name() {
        return "function for " + what;
    }

    @Override
    public boolean accepts(Task task) {
        return kind.test(task);
    }

    @Override
    public TaskHandle start(Task task, TaskEvents events) {
        if (inline) {
            events.finished(resultOf(task, events));
            return TaskHandle.NONE;
        }
        FunctionCall call = new FunctionCall(this, task, events);
        try {
            pool.execute(call);
        } catch (RejectedExecutionException closed) {
            events.finished(TaskResult.error(name() + " is closed"));
        }
        return call;
    }

    /** A call will not be made: it need not wait any more. */
    void forget(FunctionCall call) {
        pool.remove(call);
    }

    /** Calls the function. */
    TaskResult resultOf(Task task, TaskEvents events) {
        try {
            return complete(task, body.run(task, events));
        } catch (Throwable thrown) {
            return Failures.resultOf(thrown);
        }
    }

    /** A pod that ends well ends with 0; and what nobody wants to know is left out. */
    @SuppressWarnings("ReferenceEquality") // only the constant is worth a short cut
    static TaskResult complete(Task task, @Nullable TaskResult result) {
        if (result == null) {
            return TaskResult.error("the function gave no result");
        }
        boolean pod = task.type() == NodeType.POD;
        if (result == TaskResult.succeeded()) {
            return pod ? GOOD_POD : result;
        }
        TaskResult told = result.result().isPresent() && !task.resultWanted() ? result.withoutResult() : result;
        boolean good = told.outcome() == TaskResult.Outcome.SUCCEEDED;
        return pod && good && told.exitCode().isEmpty() ? told.withExitCode(0) : told;
    }

    @Override
    public void close() {
        pool.shutdownNow().forEach(waiting -> ((FunctionCall) waiting).cancel(TaskHandle.CancelReason.TERMINATE));
        try {
            pool.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
