package dev.tiphys.executors;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Has tasks done by an asynchronous function; made by {@link Executors}. */
final class AsyncExecutor implements Executor {
    private final String what;
    private final Predicate<Task> kind;
    private final AsyncTaskFunction function;
    private final Set<CompletionStage<TaskResult>> open = ConcurrentHashMap.newKeySet();

    AsyncExecutor(String what, Predicate<Task> kind, AsyncTaskFunction function) {
        this.what = what;
        this.kind = kind;
        this.function = function;
    }

    @Override
    public String name() {
        return "asynchronous function for " + what;
    }

    @Override
    public boolean accepts(Task task) {
        return kind.test(task);
    }

    @Override
    public TaskHandle start(Task task, TaskEvents events) {
        AtomicReference<@Nullable CancelReason> cancelled = new AtomicReference<>();
        CompletionStage<TaskResult> work;
        try {
            work = function.start(task, events);
        } catch (Exception failed) {
            events.finished(Failures.resultOf(failed));
            return TaskHandle.NONE;
        }
        if (!task.daemon()) {
            events.started("");
        }
        open.add(work);
        work.whenComplete((result, failure) -> {
            open.remove(work);
            if (cancelled.get() == CancelReason.DEADLINE) {
                events.finished(TaskResult.overDeadline());
            } else {
                events.finished(failure == null ? FunctionExecutor.complete(task, result) : Failures.resultOf(failure));
            }
        });
        return reason -> {
            cancelled.compareAndSet(null, reason);
            work.toCompletableFuture().cancel(true);
        };
    }

    @Override
    public void close() {
        open.forEach(work -> work.toCompletableFuture().cancel(true));
    }
}
