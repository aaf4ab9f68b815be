package dev.tiphys.executors;

import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Collects what an executor reports. */
public final class TestEvents implements TaskEvents {
    public final CompletableFuture<String> started = new CompletableFuture<>();
    public final List<TaskResult> results = new CopyOnWriteArrayList<>();
    public final List<Progress> progress = new CopyOnWriteArrayList<>();
    private final CompletableFuture<TaskResult> end = new CompletableFuture<>();
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Path directory;

    public TestEvents() {
        this(Path.of("nowhere"));
    }

    public TestEvents(Path directory) {
        this.directory = directory;
    }

    @Override
    public void started(String address) {
        started.complete(address);
    }

    @Override
    public void progress(Progress now) {
        progress.add(now);
    }

    @Override
    public void output(String text) {
        output.add(text);
    }

    @Override
    public void finished(TaskResult result) {
        results.add(result);
        end.complete(result);
    }

    @Override
    public Path directory() {
        try {
            return Files.createDirectories(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String output() {
        return String.join("", output);
    }

    public boolean ended() {
        return end.isDone();
    }

    /** Waits for the first answer. */
    public TaskResult end() {
        try {
            return end.get(60, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError("the task did not end", failed);
        }
    }
}
