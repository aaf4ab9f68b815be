package dev.tiphys.executor;

import dev.tiphys.model.Artifact;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a task ended. A failure is a value, not an exception.
 *
 * @param outcome Succeeded, Failed (the work itself) or Error (around the work)
 * @param message why, if it did not succeed; complete, as the node shall show it
 * @param exitCode of the main container, if there is one
 * @param result standard output or body, where {@link Task#resultWanted()}
 * @param parameters values of output parameters by name
 * @param artifacts output artifacts with their locations
 * @param containers exit codes of a containerSet's containers, by name
 */
public record TaskResult(
        Outcome outcome,
        String message,
        OptionalInt exitCode,
        Optional<String> result,
        Map<String, String> parameters,
        List<Artifact> artifacts,
        Map<String, ContainerResult> containers) {
    public TaskResult {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        artifacts = List.copyOf(artifacts);
        containers = Collections.unmodifiableMap(new LinkedHashMap<>(containers));
    }

    /** How it ended. */
    public enum Outcome {
        SUCCEEDED,
        FAILED,
        ERROR
    }

    /** @param exitCode its exit code @param message why it failed, or empty */
    public record ContainerResult(int exitCode, String message) {}

    private static final TaskResult OK =
            new TaskResult(Outcome.SUCCEEDED, "", OptionalInt.empty(), Optional.empty(), Map.of(), List.of(), Map.of());

    /** Succeeded, without outputs. */
    public static TaskResult succeeded() {
        return OK;
    }

    public static TaskResult failed(String message) {
        return new TaskResult(
                Outcome.FAILED, message, OptionalInt.empty(), Optional.empty(), Map.of(), List.of(), Map.of());
    }

    public static TaskResult error(String message) {
        return new TaskResult(
                Outcome.ERROR, message, OptionalInt.empty(), Optional.empty(), Map.of(), List.of(), Map.of());
    }
}
