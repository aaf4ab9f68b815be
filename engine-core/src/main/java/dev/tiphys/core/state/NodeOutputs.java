package dev.tiphys.core.state;

import dev.tiphys.model.Artifact;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node's outputs: values beside the declaration that all nodes of its template share. Immutable. */
public final class NodeOutputs {
    private static final @Nullable String[] NO_VALUES = {};

    private final List<Parameter> declared;
    private final @Nullable String[] values;
    private final List<Artifact> artifacts;
    private final @Nullable String result;
    private final @Nullable String exitCode;

    /** @param values by the order of {@code declared}, null where there is none yet; owned by the new object from now on */
    public NodeOutputs(
            List<Parameter> declared,
            @Nullable String[] values,
            List<Artifact> artifacts,
            @Nullable String result,
            @Nullable String exitCode) {
        this.declared = declared;
        this.values = values;
        this.artifacts = artifacts;
        this.result = result;
        this.exitCode = exitCode;
    }

    /** Outputs as the model has them. */
    public static NodeOutputs of(Outputs outputs) {
        @Nullable String[] values = new @Nullable String[outputs.parameters().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = outputs.parameters().get(i).value();
        }
        return new NodeOutputs(outputs.parameters(), values, outputs.artifacts(), outputs.result(), outputs.exitCode());
    }

    /** Only a result and an exit code. */
    public static NodeOutputs of(@Nullable String result, @Nullable String exitCode) {
        return new NodeOutputs(List.of(), NO_VALUES, List.of(), result, exitCode);
    }

    public List<Parameter> declared() {
        return declared;
    }

    public int size() {
        return values.length;
    }

    public @Nullable String value(int position) {
        return values[position];
    }

    /** The value by name; null if there is none. */
    public @Nullable String value(String name) {
        for (int i = 0; i < values.length; i++) {
            if (declared.get(i).name().equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    /** Whether there is such a parameter, with or without a value. */
    public boolean declares(String name) {
        for (Parameter parameter : declared) {
            if (parameter.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    public List<Artifact> artifacts() {
        return artifacts;
    }

    public @Nullable Artifact artifact(String name) {
        for (Artifact artifact : artifacts) {
            if (artifact.name().equals(name)) {
                return artifact;
            }
        }
        return null;
    }

    public @Nullable String result() {
        return result;
    }

    public @Nullable String exitCode() {
        return exitCode;
    }

    public NodeOutputs withExitCode(@Nullable String newExitCode) {
        return new NodeOutputs(declared, values, artifacts, result, newExitCode);
    }

    /** The same with one parameter's value set. */
    public NodeOutputs withValue(int position, String value) {
        @Nullable String[] changed = values.clone();
        changed[position] = value;
        return new NodeOutputs(declared, changed, artifacts, result, exitCode);
    }

    public Outputs toModel() {
        List<Parameter> parameters = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            Parameter.Builder builder = declared.get(i).toBuilder().value(values[i]);
            parameters.add(
                    values[i] == null
                            ? builder.build()
                            : builder.valueFrom(null).build());
        }
        return new Outputs(parameters, artifacts, result, exitCode);
    }
}
