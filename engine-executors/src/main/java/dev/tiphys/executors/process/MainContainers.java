package dev.tiphys.executors.process;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.model.ContainerSetRetryStrategy;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the main containers of a pod: each when those it depends on have succeeded. */
final class MainContainers {
    /** How often the file is looked at in which a container may tell its progress. */
    private static final long LOOK_SECONDS = 1;

    private final Pod pod;
    private final PodRuntime runtime;
    private final Task task;
    private final Executor threads;
    private final ProgressFile progress;
    private final TaskEvents events;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

    MainContainers(Pod pod, PodRuntime runtime, Task task, TaskEvents events, Executor threads) {
        this.pod = pod;
        this.runtime = runtime;
        this.task = task;
        this.events = events;
        this.threads = threads;
        this.progress = new ProgressFile(runtime.progress(), events);
    }

    /** A container's end, or what kept it from running. */
    private record Answer(
            @Nullable ContainerEnd end, @Nullable Exception failure) {}

    /** The ends of all containers, in the order of the template. */
    Map<String, ContainerEnd> run() throws IOException, PodException, InterruptedException {
        Map<String, ContainerEnd> ends = new LinkedHashMap<>();
        Set<String> begun = new LinkedHashSet<>();
        startReady(begun, ends);
        while (ends.size() < pod.mains().size()) {
            Answer answer = next();
            ContainerEnd end = answer.end();
            if (end == null) {
                throw rethrown(answer.failure());
            }
            ends.put(end.name(), end);
            startReady(begun, ends);
        }
        progress.look();
        Map<String, ContainerEnd> ordered = new LinkedHashMap<>();
        for (Pod.Container container : pod.mains()) {
            ContainerEnd end = ends.get(container.name());
            if (end != null) {
                ordered.put(container.name(), end);
            }
        }
        return ordered;
    }

    private Answer next() throws InterruptedException {
        Answer answer = answers.poll(LOOK_SECONDS, TimeUnit.SECONDS);
        while (answer == null) {
            progress.look();
            answer = answers.poll(LOOK_SECONDS, TimeUnit.SECONDS);
        }
        return answer;
    }

    private static PodException rethrown(@Nullable Exception failure) throws IOException, InterruptedException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        return failure instanceof PodException known ? known : new PodException("defect in the executor: " + failure);
    }

    private void startReady(Set<String> begun, Map<String, ContainerEnd> ends) throws PodException {
        boolean any = true;
        while (any) {
            any = false;
            for (Pod.Container container : pod.mains()) {
                if (!begun.contains(container.name()) && ends.keySet().containsAll(container.dependencies())) {
                    begun.add(container.name());
                    any |= begin(container, ends);
                }
            }
        }
        if (ends.size() < pod.mains().size() && begun.size() == ends.size()) {
            throw new PodException("the containers depend on each other in a circle, or on one that does not exist");
        }
    }

    /** True if the container ended at once because of one that it depends on. */
    private boolean begin(Pod.Container container, Map<String, ContainerEnd> ends) {
        Optional<ContainerEnd> failed = container.dependencies().stream()
                .map(ends::get)
                .filter(end -> end != null && end.code() != 0)
                .findFirst();
        if (failed.isPresent()) {
            String reason = "dependency \"" + failed.get().name() + "\" exited with non-zero code: "
                    + failed.get().code();
            ends.put(container.name(), new ContainerEnd(container.name(), PodRun.AROUND, reason, null));
            return true;
        }
        threads.execute(() -> answers.add(answer(container)));
        return false;
    }

    private Answer answer(Pod.Container container) {
        try {
            return new Answer(end(container), null);
        } catch (IOException | PodException | InterruptedException | RuntimeException failure) {
            return new Answer(null, failure);
        }
    }

    private ContainerEnd end(Pod.Container container) throws IOException, PodException, InterruptedException {
        boolean outputWanted = task.resultWanted() && container.name().equals(Pod.MAIN);
        int left = retries();
        Duration pause = pause();
        while (true) {
            ContainerProcess process = runtime.start(container, outputWanted);
            events.started("127.0.0.1");
            int code = process.process().waitFor();
            if (code != 0 && runtime.sandbox().neverEntered()) {
                throw new PodException("the mount namespace of the task could not be made; see its log");
            }
            boolean alone = pod.mains().size() == 1;
            if (alone) {
                runtime.kill();
            }
            if (code == 0 || left-- <= 0 || runtime.closedWithin(pause)) {
                return new ContainerEnd(container.name(), code, "", process);
            }
        }
    }

    private int retries() {
        ContainerSetRetryStrategy retry = pod.retry();
        String text = retry == null ? null : retry.retries();
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private Duration pause() {
        ContainerSetRetryStrategy retry = pod.retry();
        return GoDuration.parse(retry == null ? null : retry.duration()).orElse(Duration.ZERO);
    }
}
