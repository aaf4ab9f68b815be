package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a template gives; in a finished node also the values themselves.
 *
 * @param parameters the declared parameters, in the manifest's order
 * @param artifacts the declared artifacts, in the manifest's order
 * @param result the standard output of the main container, or the body of an HTTP answer; null when none was recorded
 * @param exitCode the exit code as text; null when none was recorded
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Outputs(
        List<Parameter> parameters,
        List<Artifact> artifacts,
        @Nullable String result,
        @Nullable String exitCode,
        Map<String, @Nullable Object> extra) {
    /** Nothing at all. */
    public static final Outputs EMPTY = new Outputs(List.of(), List.of(), null, null, Map.of());

    /** Copies its lists and maps. */
    public Outputs {
        parameters = List.copyOf(parameters);
        artifacts = List.copyOf(artifacts);
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Outputs(
            List<Parameter> parameters, List<Artifact> artifacts, @Nullable String result, @Nullable String exitCode) {
        this(parameters, artifacts, result, exitCode, Map.of());
    }

    /** The same with these parameters. */
    public Outputs withParameters(List<Parameter> newParameters) {
        return new Outputs(newParameters, artifacts, result, exitCode, extra);
    }

    /** The same with these artifacts. */
    public Outputs withArtifacts(List<Artifact> newArtifacts) {
        return new Outputs(parameters, newArtifacts, result, exitCode, extra);
    }

    /** The same with this result; null for none. */
    public Outputs withResult(@Nullable String newResult) {
        return new Outputs(parameters, artifacts, newResult, exitCode, extra);
    }

    /** The same with this exit code; null for none. */
    public Outputs withExitCode(@Nullable String newExitCode) {
        return new Outputs(parameters, artifacts, result, newExitCode, extra);
    }

    /** The first parameter of that name. */
    public Optional<Parameter> parameter(String name) {
        return Named.find(parameters, name, Parameter::name);
    }

    /** The first artifact of that name. */
    public Optional<Artifact> artifact(String name) {
        return Named.find(artifacts, name, Artifact::name);
    }

    /** Whether there is no output of any kind. */
    public boolean isEmpty() {
        return parameters.isEmpty() && artifacts.isEmpty() && result == null && exitCode == null;
    }
}
