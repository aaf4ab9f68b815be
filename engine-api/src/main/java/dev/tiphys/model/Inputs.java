package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a template takes.
 *
 * @param parameters the declared parameters, in the manifest's order
 * @param artifacts the declared artifacts, in the manifest's order
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Inputs(List<Parameter> parameters, List<Artifact> artifacts, Map<String, @Nullable Object> extra) {
    /** Nothing at all. */
    public static final Inputs EMPTY = new Inputs(List.of(), List.of(), Map.of());

    /** Copies its lists and maps. */
    public Inputs {
        parameters = List.copyOf(parameters);
        artifacts = List.copyOf(artifacts);
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Inputs(List<Parameter> parameters, List<Artifact> artifacts) {
        this(parameters, artifacts, Map.of());
    }

    /** The same with these parameters. */
    public Inputs withParameters(List<Parameter> newParameters) {
        return new Inputs(newParameters, artifacts, extra);
    }

    /** The same with these artifacts. */
    public Inputs withArtifacts(List<Artifact> newArtifacts) {
        return new Inputs(parameters, newArtifacts, extra);
    }

    /** The first parameter of that name. */
    public Optional<Parameter> parameter(String name) {
        return Named.find(parameters, name, Parameter::name);
    }

    /** The first artifact of that name. */
    public Optional<Artifact> artifact(String name) {
        return Named.find(artifacts, name, Artifact::name);
    }
}
