package dev.tiphys.executors.process;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.executor.TaskResult.ContainerResult;
import dev.tiphys.executor.TaskResult.Outcome;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;

/** Runs the containers of a pod and makes the task's result of their ends. */
final class PodRun {
    /** Argo's exit code for what goes wrong around a container. */
    static final int AROUND = 64;

    private final Task task;
    private final TaskEvents events;
    private final PodRuntime runtime;
    private final ProcessSettings settings;
    private final Executor threads;
    private final Pod pod;

    PodRun(Task task, Pod pod, TaskEvents events, PodRuntime runtime, ProcessSettings settings, Executor threads) {
        this.task = task;
        this.events = events;
        this.runtime = runtime;
        this.settings = settings;
        this.threads = threads;
        this.pod = pod;
    }

    TaskResult run() throws IOException, PodException, InterruptedException {
        runtime.prepare();
        for (Pod.Container init : pod.inits()) {
            int code = runtime.start(init, false).process().waitFor();
            if (code != 0) {
                return TaskResult.failed(message(init.name(), code));
            }
        }
        for (Pod.Container sidecar : pod.sidecars()) {
            runtime.start(sidecar, false);
        }
        MainContainers mains = new MainContainers(pod, runtime, task, events, threads);
        Map<String, ContainerEnd> ends;
        try {
            ends = mains.run();
        } finally {
            runtime.close();
            endRest();
        }
        PodOutputs outputs = new PodOutputs(task, runtime.sandbox(), settings.store());
        outputs.collect();
        return result(ends, outputs);
    }

    /** Sidecars are told first; what the main containers left behind is not. */
    private void endRest() {
        if (!pod.sidecars().isEmpty()) {
            runtime.end();
        }
        runtime.kill();
    }

    private TaskResult result(Map<String, ContainerEnd> ends, PodOutputs outputs) throws InterruptedException {
        ContainerEnd main = ends.get(Pod.MAIN);
        String printed = main == null ? null : main.output();
        Optional<String> failure = ends.values().stream()
                .filter(end -> end.code() != 0)
                .findFirst()
                .map(end -> message(end.name(), end.code()));
        Optional<String> problem = outputs.problem().map(text -> "wait: Error (exit code " + AROUND + "): " + text);
        Outcome outcome =
                failure.isPresent() ? Outcome.FAILED : problem.isPresent() ? Outcome.ERROR : Outcome.SUCCEEDED;
        return new TaskResult(
                outcome,
                failure.or(() -> problem).orElse(""),
                main == null ? OptionalInt.empty() : OptionalInt.of(main.code()),
                task.resultWanted() ? Optional.ofNullable(printed) : Optional.empty(),
                outputs.parameters(),
                outputs.artifacts(),
                task.template().containerSet() == null ? Map.of() : containers(ends));
    }

    private static Map<String, ContainerResult> containers(Map<String, ContainerEnd> ends) {
        Map<String, ContainerResult> results = new LinkedHashMap<>();
        for (ContainerEnd end : ends.values()) {
            String text = end.code() == 0 ? "" : message(end.name(), end.code()) + ": " + end.reason();
            results.put(end.name(), new ContainerResult(end.code(), text));
        }
        return results;
    }

    private static String message(String container, int code) {
        return container + ": Error (exit code " + code + ")";
    }
}
