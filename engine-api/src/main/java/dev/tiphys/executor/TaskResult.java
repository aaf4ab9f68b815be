package dev.tiphys.executor;

import dev.tiphys.model.Artifact;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** Copies its lists and maps. */
    public TaskResult {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(exitCode, "exitCode");
        Objects.requireNonNull(result, "result");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        artifacts = List.copyOf(artifacts);
        containers = Collections.unmodifiableMap(new LinkedHashMap<>(containers));
    }

    /** How it ended. */
    public enum Outcome {
        /** The work is done. */
        SUCCEEDED,
        /** The work itself failed, such as a command that ended with 1. */
        FAILED,
        /** Something around the work went wrong, such as a missing input file. */
        ERROR
    }

    /**
     * How one container of a containerSet ended.
     *
     * @param exitCode its exit code
     * @param message why it failed, complete, as its node shall show it; empty if it did not
     */
    public record ContainerResult(int exitCode, String message) {}

    private static final TaskResult OK = of(Outcome.SUCCEEDED, "");

    /** Succeeded, without outputs. */
    public static TaskResult succeeded() {
        return OK;
    }

    /**
     * The work itself failed.
     *
     * @param message why, complete, as the node shall show it
     */
    public static TaskResult failed(String message) {
        return of(Outcome.FAILED, message);
    }

    /**
     * Something around the work went wrong.
     *
     * @param message what, complete, as the node shall show it
     */
    public static TaskResult error(String message) {
        return of(Outcome.ERROR, message);
    }

    /**
     * A pod that was cancelled because of the deadline of its template. A task that is cancelled for another reason has
     * its node's phase and message already; what its executor says of it does not matter.
     */
    public static TaskResult overDeadline() {
        return failed("Pod was active on the node longer than the specified deadline")
                .withExitCode(143);
    }

    private static TaskResult of(Outcome outcome, String message) {
        return new TaskResult(outcome, message, OptionalInt.empty(), Optional.empty(), Map.of(), List.of(), Map.of());
    }

    /** The same with this exit code. */
    public TaskResult withExitCode(int code) {
        return new TaskResult(outcome, message, OptionalInt.of(code), result, parameters, artifacts, containers);
    }

    /** The same with this standard output. */
    public TaskResult withResult(String text) {
        return new TaskResult(outcome, message, exitCode, Optional.of(text), parameters, artifacts, containers);
    }

    /** The same without standard output. */
    public TaskResult withoutResult() {
        return new TaskResult(outcome, message, exitCode, Optional.empty(), parameters, artifacts, containers);
    }

    /** The same with one more output parameter, which takes the place of one with its name. */
    public TaskResult withParameter(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        return withParameters(all);
    }

    /** The same with these output parameters. */
    public TaskResult withParameters(Map<String, String> values) {
        return new TaskResult(outcome, message, exitCode, result, values, artifacts, containers);
    }

    /** The same with these output artifacts. */
    public TaskResult withArtifacts(List<Artifact> located) {
        return new TaskResult(outcome, message, exitCode, result, parameters, located, containers);
    }

    /** The same with these results of containers. */
    public TaskResult withContainers(Map<String, ContainerResult> results) {
        return new TaskResult(outcome, message, exitCode, result, parameters, artifacts, results);
    }
}
