package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values handed to a template, or to a whole workflow.
 *
 * @param parameters the parameters, in the manifest's order
 * @param artifacts the artifacts, in the manifest's order
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Arguments(List<Parameter> parameters, List<Artifact> artifacts, Map<String, @Nullable Object> extra) {
    /** Nothing at all. */
    public static final Arguments EMPTY = new Arguments(List.of(), List.of(), Map.of());

    /** Copies its lists and maps. */
    public Arguments {
        parameters = List.copyOf(parameters);
        artifacts = List.copyOf(artifacts);
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public Arguments(List<Parameter> parameters, List<Artifact> artifacts) {
        this(parameters, artifacts, Map.of());
    }

    /** Arguments with one parameter. */
    public static Arguments of(String name, String value) {
        return new Arguments(List.of(Parameter.of(name, value)), List.of());
    }

    /** The same with one more parameter, which takes the place of one with its name. */
    public Arguments with(String name, String value) {
        return withParameter(Parameter.of(name, value));
    }

    /** The same with one more parameter, which takes the place of one with its name. */
    public Arguments withParameter(Parameter parameter) {
        return new Arguments(Named.put(parameters, parameter, Parameter::name), artifacts, extra);
    }

    /** The first parameter of that name. */
    public Optional<Parameter> parameter(String name) {
        return Named.find(parameters, name, Parameter::name);
    }

    /** The first artifact of that name. */
    public Optional<Artifact> artifact(String name) {
        return Named.find(artifacts, name, Artifact::name);
    }

    /** Whether there is neither a parameter nor an artifact. */
    public boolean isEmpty() {
        return parameters.isEmpty() && artifacts.isEmpty();
    }
}
