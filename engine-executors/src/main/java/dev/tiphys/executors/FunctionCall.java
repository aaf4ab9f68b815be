package dev.tiphys.executors;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import org.jspecify.annotations.Nullable;

/** One call of a function: waits for a thread, runs, has ended. */
final class FunctionCall implements Runnable, TaskHandle {
    private final FunctionExecutor executor;
    private final Task task;
    private final TaskEvents events;
    private @Nullable Thread thread;
    private @Nullable CancelReason cancelled;
    private boolean ended;

    FunctionCall(FunctionExecutor executor, Task task, TaskEvents events) {
        this.executor = executor;
        this.task = task;
        this.events = events;
    }

    @Override
    public void run() {
        synchronized (this) {
            if (ended) {
                return;
            }
            thread = Thread.currentThread();
        }
        TaskResult result = executor.resultOf(task, events);
        CancelReason reason;
        synchronized (this) {
            thread = null;
            ended = true;
            reason = cancelled;
            // The next function on this thread is not to find an interrupt that was meant for this one.
            Thread.interrupted();
        }
        events.finished(reason == CancelReason.DEADLINE ? TaskResult.overDeadline() : result);
    }

    @Override
    public void cancel(CancelReason reason) {
        synchronized (this) {
            if (ended) {
                return;
            }
            cancelled = cancelled == null ? reason : cancelled;
            if (thread != null) {
                thread.interrupt();
                return;
            }
            ended = true;
        }
        executor.forget(this);
        events.finished(
                reason == CancelReason.DEADLINE
                        ? TaskResult.overDeadline()
                        : TaskResult.failed("cancelled before it began"));
    }
}
