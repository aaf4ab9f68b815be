package dev.tiphys.executors.process;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executors.artifacts.ArtifactException;
import dev.tiphys.executors.artifacts.Modes;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.ValueFrom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the containers of one pod run in: its sandbox, its inputs, its processes. */
final class PodRuntime {
    private final Task task;
    private final Pod pod;
    private final ProcessSettings settings;
    private final Executor threads;
    private final Path directory;
    private final Sandbox sandbox;
    private final Environment environment;
    private final String mark = UUID.randomUUID().toString();
    private final ProcessTree tree = new ProcessTree(mark);
    private final Path progress;
    private final CountDownLatch closed = new CountDownLatch(1);

    PodRuntime(
            Task task, Pod pod, TaskEvents events, ProcessSettings settings, Namespaces namespaces, Executor threads) {
        this.task = task;
        this.pod = pod;
        this.settings = settings;
        this.threads = threads;
        this.directory = events.directory().toAbsolutePath();
        this.environment = new Environment(task, settings);
        this.sandbox = Volumes.anyIn(task, pod) || !declaredPaths(task).isEmpty()
                ? namespaces
                        .way()
                        .<Sandbox>map(way -> new NamespaceSandbox(directory, way))
                        .orElseGet(() -> new RewritingSandbox(directory))
                : new RewritingSandbox(directory);
        this.progress = sandbox.root().resolve("argo/progress");
    }

    private static Set<String> declaredPaths(Task task) {
        Set<String> paths = new LinkedHashSet<>();
        for (Artifact artifact : task.inputs().artifacts()) {
            add(paths, artifact.path());
        }
        for (Artifact artifact : task.template().outputs().artifacts()) {
            add(paths, artifact.path());
        }
        for (Parameter parameter : task.template().outputs().parameters()) {
            ValueFrom from = parameter.valueFrom();
            add(paths, from == null ? null : from.path());
        }
        return paths;
    }

    private static void add(Set<String> paths, @Nullable String path) {
        if (path != null && !path.isEmpty()) {
            paths.add(path);
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Path progress() {
        return progress;
    }

    /** Makes the sandbox and puts the inputs in. */
    void prepare() throws IOException, PodException {
        List<ContainerPath> declared = new ArrayList<>();
        for (String path : declaredPaths(task)) {
            declared.add(ContainerPath.of(path));
        }
        sandbox.prepare(declared, new Volumes(task, directory, settings).of(pod));
        Files.createDirectories(sandbox.root().resolve("argo"));
        Inputs inputs = task.inputs();
        for (Artifact artifact : inputs.artifacts()) {
            load(artifact);
        }
    }

    private void load(Artifact artifact) throws IOException, PodException {
        String path = artifact.path();
        if (path == null || path.isEmpty()) {
            return;
        }
        try {
            Path target = sandbox.here(sandbox.real(ContainerPath.of(path)));
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            settings.store().load(artifact, target);
        } catch (ArtifactException wrong) {
            if (!wrong.isMissing() || !artifact.optional()) {
                throw new PodException("init: Error (exit code 64): " + wrong.getMessage());
            }
        }
    }

    /** Starts a container. */
    ContainerProcess start(Pod.Container container, boolean outputWanted) throws IOException, PodException {
        Map<String, String> variables = new LinkedHashMap<>();
        environment.of(container).forEach((name, value) -> variables.put(name, sandbox.text(value)));
        List<String> line = new ArrayList<>();
        for (String part : new Commands(sandbox).of(container, variables)) {
            line.add(sandbox.text(part));
        }
        String source = container.source();
        if (source != null) {
            Volume script = sandbox.script();
            Files.writeString(script.folder(), sandbox.text(source));
            Modes.set(script.folder(), 0755);
            line.add(script.path().toString());
        }
        String workingDir = container.spec().workingDir();
        List<String> whole = sandbox.enter(line, workingDir);
        variables.put(ProcessTree.MARK, mark);
        variables.put("ARGO_PROGRESS_FILE", sandbox.progressFile());
        synchronized (this) {
            if (closed.getCount() == 0) {
                throw new PodException("stopped before it began");
            }
            Path log = log(container);
            List<String> launched = LaunchScript.isNeeded(whole, variables)
                    ? LaunchScript.write(log.resolveSibling(log.getFileName() + ".launch"), whole, variables)
                    : whole;
            ContainerProcess process =
                    ContainerProcess.start(launched, variables, sandbox.folder(workingDir), log, outputWanted, threads);
            tree.add(process.process());
            return process;
        }
    }

    private Path log(Pod.Container container) {
        String name = container.name().replaceAll("[^A-Za-z0-9._-]", "_");
        return directory.resolve((name.isEmpty() ? "container" : name) + ".log");
    }

    /** Nothing is started any more. */
    synchronized void close() {
        closed.countDown();
    }

    /** Waits; returns at once when nothing is started any more. */
    boolean closedWithin(Duration time) throws InterruptedException {
        return closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends all processes, gently first. Returns when there are none. */
    void end() {
        tree.end(settings.grace());
    }

    /** Ends what was left behind. */
    void kill() {
        tree.kill();
    }
}
