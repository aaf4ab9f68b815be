package dev.tiphys.testing.pods;

import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.model.Artifact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one execution of a pod does. Immutable.
 *
 * @param phase how its main container, or what is around it, ends
 * @param exitCode the main container's exit code; null for 0, or 1 when it fails
 * @param message appended to the container's message; of an Error: what went wrong; empty for none
 * @param after how many seconds it runs; null for one second, or for ever when it is a daemon
 * @param result its standard output; null for a text that says so
 * @param parameters values of output parameters
 * @param containers exit codes by container; the others end with 0
 * @param artifacts what it reports as output artifacts when it succeeds; null for all that are declared
 * @param manners how it answers
 */
public record PodOutcome(
        Outcome phase,
        @Nullable Integer exitCode,
        String message,
        @Nullable Long after,
        @Nullable String result,
        Map<String, String> parameters,
        Map<String, Integer> containers,
        @Nullable List<Artifact> artifacts,
        PodManners manners) {
    /** Succeeds after a second. */
    public static final PodOutcome SUCCESS =
            new PodOutcome(Outcome.SUCCEEDED, null, "", null, null, Map.of(), Map.of());

    /** Copies its lists and maps. */
    public PodOutcome {
        if (after != null && after < 0) {
            throw new IllegalArgumentException("a pod cannot run for " + after + " seconds");
        }
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        containers = Collections.unmodifiableMap(new LinkedHashMap<>(containers));
        artifacts = artifacts == null ? null : List.copyOf(artifacts);
    }

    /** An outcome of a pod with good manners. */
    public PodOutcome(
            Outcome phase,
            @Nullable Integer exitCode,
            String message,
            @Nullable Long after,
            @Nullable String result,
            Map<String, String> parameters,
            Map<String, Integer> containers) {
        this(phase, exitCode, message, after, result, parameters, containers, null, PodManners.GOOD);
    }

    /** Fails with that exit code after a second. */
    public static PodOutcome failure(int exitCode) {
        return new PodOutcome(Outcome.FAILED, exitCode, "", null, null, Map.of(), Map.of());
    }

    /** Ends in Error after a second. */
    public static PodOutcome error(String message) {
        return new PodOutcome(Outcome.ERROR, null, message, null, null, Map.of(), Map.of());
    }

    /** The same after so many seconds. */
    public PodOutcome after(long seconds) {
        return new PodOutcome(phase, exitCode, message, seconds, result, parameters, containers, artifacts, manners);
    }

    /** The same with that standard output. */
    public PodOutcome result(String text) {
        return new PodOutcome(phase, exitCode, message, after, text, parameters, containers, artifacts, manners);
    }

    /** The same with that message. */
    public PodOutcome message(String text) {
        return new PodOutcome(phase, exitCode, text, after, result, parameters, containers, artifacts, manners);
    }

    /** The same with one more output parameter. */
    public PodOutcome output(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new PodOutcome(phase, exitCode, message, after, result, more, containers, artifacts, manners);
    }

    /** The same with that exit code of a container. */
    public PodOutcome container(String name, int code) {
        Map<String, Integer> more = new LinkedHashMap<>(containers);
        more.put(name, code);
        return new PodOutcome(phase, exitCode, message, after, result, parameters, more, artifacts, manners);
    }

    /** The same with one more output artifact; what was not named is not reported any more. */
    public PodOutcome artifact(Artifact artifact) {
        List<Artifact> more = new ArrayList<>(artifacts == null ? List.of() : artifacts);
        more.add(artifact);
        return new PodOutcome(phase, exitCode, message, after, result, parameters, containers, more, manners);
    }

    /** The same with other manners. */
    public PodOutcome manners(PodManners other) {
        return new PodOutcome(phase, exitCode, message, after, result, parameters, containers, artifacts, other);
    }

    /** The main container's exit code. */
    public int mainExit() {
        if (exitCode != null) {
            return exitCode;
        }
        return phase == Outcome.FAILED ? 1 : 0;
    }
}
