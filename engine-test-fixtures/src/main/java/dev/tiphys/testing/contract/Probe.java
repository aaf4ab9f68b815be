package dev.tiphys.testing.contract;

import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Listens to one task and remembers everything. Thread-safe. */
public final class Probe implements TaskEvents {
    private final Path directory;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final List<String> addresses = new ArrayList<>();
    private final List<Progress> progress = new ArrayList<>();
    private final List<TaskResult> results = new ArrayList<>();
    private final StringBuilder printed = new StringBuilder();
    private int late;

    /** @param directory the task's own directory, made when it is first asked for */
    public Probe(Path directory) {
        this.directory = directory;
    }

    private void note(Runnable change, boolean end) {
        lock.lock();
        try {
            if (!results.isEmpty() && !end) {
                late++;
            }
            change.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void started(String address) {
        note(() -> addresses.add(address), false);
    }

    @Override
    public void progress(Progress now) {
        note(() -> progress.add(now), false);
    }

    @Override
    public void output(String text) {
        note(() -> printed.append(text), false);
    }

    @Override
    public void finished(TaskResult result) {
        note(() -> results.add(result), true);
    }

    @Override
    public Path directory() {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end; null if it does not come in time. */
    public @Nullable TaskResult awaitEnd(Duration patience) {
        return await(patience, () -> !results.isEmpty()) ? read(() -> results.get(0)) : null;
    }

    /** Waits until it has begun; whether it has. */
    public boolean awaitStart(Duration patience) {
        return await(patience, () -> !addresses.isEmpty());
    }

    /** Waits for so many answers; whether they came. */
    public boolean awaitAnswers(int count, Duration patience) {
        return await(patience, () -> results.size() >= count);
    }

    /** Waits for something that comes after the end; whether it came. */
    public boolean awaitSomethingLate(Duration patience) {
        return await(patience, () -> late > 0);
    }

    private boolean await(Duration patience, BooleanSupplier what) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (!what.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = news.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private <T> T read(java.util.function.Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }

    /** How often it said that it had begun. */
    public int starts() {
        return read(addresses::size);
    }

    /** What it said about its progress, in order. */
    public List<Progress> progress() {
        return read(() -> List.copyOf(progress));
    }

    /** How often it answered. */
    public int answers() {
        return read(results::size);
    }

    /** Whether it has answered. */
    public boolean ended() {
        return answers() > 0;
    }

    /** All that it printed: what it reported, or what lies in its log file. */
    public String log() {
        Path file = directory.resolve("main.log");
        try {
            String written = Files.exists(file) ? Files.readString(file) : "";
            return written + read(printed::toString);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Duration seconds(long count) {
        return Duration.of(count, TimeUnit.SECONDS.toChronoUnit());
    }
}
