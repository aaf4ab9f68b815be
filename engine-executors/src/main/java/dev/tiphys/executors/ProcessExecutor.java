package dev.tiphys.executors;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executors.artifacts.ArtifactLimits;
import dev.tiphys.executors.artifacts.ArtifactStore;
import dev.tiphys.executors.process.ConfigObjects;
import dev.tiphys.executors.process.PodPool;
import dev.tiphys.executors.process.ProcessSettings;
import dev.tiphys.model.ConfigMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs container, script and containerSet templates as local processes, without any container runtime. Images are not
 * looked at: the commands must be on this machine ({@code python} may be {@code python3}).
 *
 * <p>Each task has a directory of its own, in which its processes begin. The paths of its parameters, artifacts and
 * volumes, absolute in the manifest, lie below that directory: by a private mount namespace where the system allows it,
 * so that programs see them where the manifest says. Elsewhere they are replaced in command, arguments, values of
 * variables and script; what a program puts together by itself is then not mapped.
 *
 * <p>Processes get a few variables of this process, such as {@code PATH} and {@code HOME}, and those of the manifest;
 * its config maps and secrets are given to the builder. All processes of a task end with it: those that a command leaves
 * behind are killed when it ends, and on cancel all get SIGTERM and, some time later, SIGKILL.
 *
 * <p>Artifacts pass from task to task through a directory; those with a bucket and key of their own lie there, too.
 */
public final class ProcessExecutor implements Executor {
    private final PodPool pool;
    private final @Nullable Path temporary;

    /** With the defaults. */
    public ProcessExecutor() {
        this(builder());
    }

    private ProcessExecutor(Builder builder) {
        Path base = builder.artifacts;
        try {
            temporary = base == null ? Files.createTempDirectory("tiphys-artifacts-") : null;
        } catch (IOException failed) {
            throw new UncheckedIOException("no directory for artifacts", failed);
        }
        Path directory = base == null ? Objects.requireNonNull(temporary) : base;
        pool = new PodPool(new ProcessSettings(
                new ArtifactStore(directory.resolve("store"), builder.limits),
                directory.resolve("volumes"),
                builder.maxProcesses,
                builder.grace,
                builder.namespaces,
                new ConfigObjects(builder.configMaps, builder.secrets),
                Map.copyOf(builder.environment)));
    }

    /** Starts to configure one. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String name() {
        return "process";
    }

    @Override
    public boolean accepts(Task task) {
        return pool.accepts(task);
    }

    @Override
    public TaskHandle start(Task task, TaskEvents events) {
        return pool.start(task, events);
    }

    @Override
    public void close() {
        pool.close();
        try {
            if (temporary != null) {
                ArtifactStore.delete(temporary);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("some artifacts could not be deleted", failed);
        }
    }

    /** Configures a {@link ProcessExecutor}. */
    public static final class Builder {
        private @Nullable Path artifacts;
        private int maxProcesses = Math.max(16, 4 * Runtime.getRuntime().availableProcessors());
        private Duration grace = Duration.ofSeconds(5);
        private boolean namespaces = true;
        private ArtifactLimits limits = ArtifactLimits.DEFAULTS;
        private final Map<String, Map<String, String>> configMaps = new LinkedHashMap<>();
        private final Map<String, Map<String, String>> secrets = new LinkedHashMap<>();
        private final Map<String, String> environment = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Where artifacts lie, and volumes that the tasks of a run share. They stay there; without, they lie in a
         * temporary directory that is deleted when the executor closes.
         */
        public Builder artifacts(Path directory) {
            this.artifacts = Objects.requireNonNull(directory, "directory");
            return this;
        }

        /**
         * How many tasks run at once, daemons not counted: four for each processor, and at least sixteen, by default.
         * Others wait.
         */
        public Builder maxProcesses(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("maxProcesses must be at least 1, not " + most);
            }
            this.maxProcesses = most;
            return this;
        }

        /** How long after SIGTERM processes are killed: five seconds by default. */
        public Builder grace(Duration time) {
            if (time.isNegative()) {
                throw new IllegalArgumentException("grace must not be negative");
            }
            this.grace = time;
            return this;
        }

        /** Whether mount namespaces are used where the system allows them: yes by default. */
        public Builder namespaces(boolean allowed) {
            this.namespaces = allowed;
            return this;
        }

        /**
         * How much an input artifact may hold: by default eight GiB in half a million files.
         *
         * @param bytes of all its files together
         * @param entries files, folders and links
         */
        public Builder artifactLimits(long bytes, long entries) {
            this.limits = new ArtifactLimits(bytes, entries);
            return this;
        }

        /** Config maps that variables and volumes may refer to. */
        public Builder configMaps(Collection<ConfigMap> maps) {
            for (ConfigMap map : maps) {
                String name = map.metadata().name();
                if (name != null) {
                    configMaps.put(name, Map.copyOf(map.data()));
                }
            }
            return this;
        }

        /** A secret that variables and volumes may refer to. */
        public Builder secret(String name, Map<String, String> data) {
            secrets.put(name, Map.copyOf(data));
            return this;
        }

        /** A variable for all processes; those of the manifest go first. */
        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** The executor. */
        public ProcessExecutor build() {
            return new ProcessExecutor(this);
        }
    }
}
