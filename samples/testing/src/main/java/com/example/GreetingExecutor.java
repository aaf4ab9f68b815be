package com.example;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** An executor for templates with the image {@code greeting}: the command says for how many milliseconds, or "bad". */
public final class GreetingExecutor implements Executor {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Greeting> greetings = ConcurrentHashMap.newKeySet();

    @Override
    public String name() {
        return "greeting";
    }

    @Override
    public boolean accepts(Task task) {
        var container = task.template().container();
        return container != null && "greeting".equals(container.image());
    }

    @Override
    public TaskHandle start(Task task, TaskEvents events) {
        Greeting greeting = new Greeting(task, events);
        greetings.add(greeting);
        greeting.work = threads.submit(greeting);
        return reason -> greeting.cancel();
    }

    @Override
    public void close() {
        greetings.forEach(Greeting::cancel);
        threads.shutdownNow();
    }

    private final class Greeting implements Runnable {
        private final Task task;
        private final TaskEvents events;
        private final AtomicBoolean ended = new AtomicBoolean();
        private volatile Future<?> work;

        Greeting(Task task, TaskEvents events) {
            this.task = task;
            this.events = events;
        }

        @Override
        public void run() {
            try {
                greet();
            } finally {
                greetings.remove(this);
            }
        }

        private void greet() {
            events.started("");
            String word = task.template().container().command().get(0);
            if (word.equals("bad")) {
                end(TaskResult.failed("no greeting").withExitCode(1));
                return;
            }
            try {
                Thread.sleep(Long.parseLong(word));
                end(TaskResult.succeeded());
            } catch (InterruptedException e) {
                end(TaskResult.failed("cancelled"));
            }
        }

        void cancel() {
            Future<?> running = work;
            if (running != null) {
                running.cancel(true);
            }
            end(TaskResult.failed("cancelled"));
        }

        private void end(TaskResult result) {
            if (ended.compareAndSet(false, true)) {
                events.finished(result);
            }
        }
    }
}
