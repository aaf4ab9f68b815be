package dev.tiphys.executors.process;

import dev.tiphys.executor.Task;
import dev.tiphys.executors.artifacts.ArtifactException;
import dev.tiphys.executors.artifacts.ArtifactStore;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.ValueFrom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a pod left behind: parameters from files, artifacts in the store, and what was missing. */
final class PodOutputs {
    private static final long BIGGEST_PARAMETER = 16L << 20;

    private final Task task;
    private final Sandbox sandbox;
    private final ArtifactStore store;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<Artifact> artifacts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    PodOutputs(Task task, Sandbox sandbox, ArtifactStore store) {
        this.task = task;
        this.sandbox = sandbox;
        this.store = store;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    List<Artifact> artifacts() {
        return artifacts;
    }

    /** What is missing or cannot be kept; empty if all is well. */
    Optional<String> problem() {
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
    }

    void collect() {
        for (Parameter declared : task.template().outputs().parameters()) {
            ValueFrom from = declared.valueFrom();
            if (declared.value() != null) {
                parameters.put(declared.name(), declared.value());
            } else if (from != null && from.path() != null) {
                parameter(declared.name(), from.path(), from.defaultValue());
            }
        }
        for (Artifact declared : task.template().outputs().artifacts()) {
            artifact(declared);
        }
    }

    private void parameter(String name, String path, @Nullable String otherwise) {
        try {
            Path file = sandbox.find(ContainerPath.of(path));
            if (Files.isRegularFile(file)) {
                if (Files.size(file) > BIGGEST_PARAMETER) {
                    throw new PodException(path + " is too big for a parameter");
                }
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                parameters.put(name, text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
                return;
            }
            if (otherwise == null) {
                problems.add("parameter " + name + ": " + path + " no such file or directory");
            }
        } catch (IOException | PodException wrong) {
            if (otherwise == null) {
                problems.add("parameter " + name + ": " + wrong.getMessage());
            }
        }
        if (otherwise != null) {
            parameters.put(name, otherwise);
        }
    }

    private void artifact(Artifact declared) {
        String path = declared.path();
        if (path == null || path.isEmpty()) {
            return;
        }
        try {
            Path source = sandbox.find(ContainerPath.of(path));
            artifacts.add(store.save(declared, source, task.runId() + "/" + task.nodeId()));
        } catch (ArtifactException wrong) {
            if (!wrong.isMissing() || !declared.optional()) {
                problems.add(wrong.getMessage());
            }
        } catch (IOException | PodException wrong) {
            problems.add("artifact " + declared.name() + ": " + wrong.getMessage());
        }
    }
}
