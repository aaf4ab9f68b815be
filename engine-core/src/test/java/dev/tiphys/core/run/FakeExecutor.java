package dev.tiphys.core.run;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** An executor from functions. */
record FakeExecutor(
        String name, Predicate<Task> acceptance, BiFunction<Task, TaskEvents, TaskHandle> starter, Runnable closer)
        implements Executor {
    /** One that accepts all tasks. */
    static FakeExecutor of(BiFunction<Task, TaskEvents, TaskHandle> starter) {
        return new FakeExecutor("fake", task -> true, starter, () -> {});
    }

    /** One that answers at once, on the calling thread. */
    static FakeExecutor atOnce() {
        return of((task, events) -> {
            events.finished(TaskResult.succeeded());
            return TaskHandle.NONE;
        });
    }

    FakeExecutor onlyFor(String node) {
        return new FakeExecutor(name, task -> task.nodeName().equals(node), starter, closer);
    }

    FakeExecutor named(String other) {
        return new FakeExecutor(other, acceptance, starter, closer);
    }

    @Override
    public boolean accepts(Task task) {
        return acceptance.test(task);
    }

    @Override
    public TaskHandle start(Task task, TaskEvents events) {
        return starter.apply(task, events);
    }

    @Override
    public void close() {
        closer.run();
    }
}
