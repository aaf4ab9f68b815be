package dev.tiphys.core.state;

import dev.tiphys.model.Artifact;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node's input values beside the declaration that all nodes of its template share. Immutable. */
public final class NodeInputs {
    private final List<Parameter> declared;
    private final @Nullable String[] values;
    private final List<Artifact> artifacts;

    /** @param values by the order of {@code declared}; owned by the new object from now on */
    public NodeInputs(List<Parameter> declared, @Nullable String[] values, List<Artifact> artifacts) {
        this.declared = declared;
        this.values = values;
        this.artifacts = artifacts;
    }

    public List<Parameter> declared() {
        return declared;
    }

    public List<Artifact> artifacts() {
        return artifacts;
    }

    /** The value by position; null if there is none. */
    public @Nullable String value(int position) {
        return values[position];
    }

    /** The value by name; null if there is none. */
    public @Nullable String value(String name) {
        int position = position(name);
        return position < 0 ? null : values[position];
    }

    /** Where a parameter stands; -1 if it is not declared. */
    public int position(String name) {
        for (int i = 0; i < declared.size(); i++) {
            if (declared.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The same names and values. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeInputs inputs
                && declared.equals(inputs.declared)
                && Arrays.equals(values, inputs.values)
                && artifacts.equals(inputs.artifacts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    public Inputs toModel() {
        List<Parameter> parameters = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            parameters.add(declared.get(i).toBuilder().value(values[i]).build());
        }
        return new Inputs(parameters, artifacts);
    }
}
