package dev.tiphys.testing.faults;

import dev.tiphys.engine.EngineTime;
import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.Progress;
import java.nio.file.Path;
import java.util.Random;

/** Loses, doubles and delays answers, throws, and does not always listen. */
final class FaultyExecutor implements Executor {
    private final Executor executor;
    private final EngineTime time;
    private final Faults faults;
    private final Random dice;

    FaultyExecutor(Executor executor, EngineTime time, Faults faults) {
        this.executor = executor;
        this.time = time;
        this.faults = faults;
        this.dice = faults.dice("executor");
    }

    private synchronized boolean happens(int percent) {
        return percent > 0 && dice.nextInt(100) < percent;
    }

    private synchronized long delay() {
        return 1 + (long) (dice.nextDouble() * Math.max(1, faults.longestDelay().toMillis()));
    }

    private void perhapsThrow(String where) {
        if (happens(faults.thrown())) {
            throw new IllegalStateException("thrown on purpose in " + where);
        }
    }

    @Override
    public String name() {
        return executor.name();
    }

    @Override
    public boolean accepts(Task task) {
        return executor.accepts(task);
    }

    @Override
    public TaskHandle start(Task task, TaskEvents events) {
        perhapsThrow("start");
        TaskHandle handle = executor.start(task, new FaultyEvents(events));
        return reason -> {
            if (!happens(faults.deaf())) {
                handle.cancel(reason);
                perhapsThrow("cancel");
            }
        };
    }

    @Override
    public void close() {
        executor.close();
    }

    private final class FaultyEvents implements TaskEvents {
        private final TaskEvents events;

        FaultyEvents(TaskEvents events) {
            this.events = events;
        }

        @Override
        public void started(String address) {
            events.started(address);
            if (happens(faults.doubled())) {
                events.started(address);
            }
        }

        @Override
        public void progress(Progress progress) {
            events.progress(progress);
        }

        @Override
        public void output(String text) {
            events.output(text);
        }

        @Override
        public Path directory() {
            return events.directory();
        }

        @Override
        public void finished(TaskResult result) {
            if (happens(faults.lost())) {
                return;
            }
            int answers = happens(faults.doubled()) ? 2 : 1;
            for (int i = 0; i < answers; i++) {
                if (happens(faults.delayed())) {
                    time.schedule(time.now().plusMillis(delay()), () -> events.finished(result));
                } else {
                    events.finished(result);
                }
            }
        }
    }
}
