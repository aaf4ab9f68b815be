package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outputs that nodes gave a global name. The last writer wins. */
final class GlobalOutputs {
    private final Map<String, @Nullable String> parameters = new LinkedHashMap<>();
    private final Map<String, Artifact> artifacts = new LinkedHashMap<>();

    /** Has what another has. */
    void takeOver(GlobalOutputs other) {
        parameters.putAll(other.parameters);
        artifacts.putAll(other.artifacts);
    }

    /** Whether one of these outputs has a global name. */
    static boolean has(NodeOutputs outputs) {
        return outputs.declared().stream().anyMatch(parameter -> parameter.globalName() != null)
                || outputs.artifacts().stream().anyMatch(artifact -> artifact.globalName() != null);
    }

    /** Takes over what has a global name. Returns whether something changed. */
    boolean export(@Nullable NodeOutputs outputs) {
        if (outputs == null) {
            return false;
        }
        boolean changed = false;
        List<Parameter> declared = outputs.declared();
        for (int i = 0; i < declared.size(); i++) {
            String globalName = declared.get(i).globalName();
            if (globalName != null && !globalName.isEmpty()) {
                changed |= export(globalName, outputs.value(i));
            }
        }
        for (Artifact artifact : outputs.artifacts()) {
            String globalName = artifact.globalName();
            if (globalName != null && !globalName.isEmpty()) {
                Artifact global = artifact.toBuilder()
                        .name(globalName)
                        .globalName(null)
                        .path(null)
                        .build();
                changed |= !global.equals(artifacts.put(globalName, global));
            }
        }
        return changed;
    }

    private boolean export(String name, @Nullable String value) {
        if (!parameters.containsKey(name)) {
            parameters.put(name, value);
            return true;
        }
        String old = parameters.get(name);
        if (old == null || value != null && !old.equals(value)) {
            parameters.put(name, value);
            return true;
        }
        return false;
    }

    /**
     * Forgets what some outputs gave, unless others give it too.
     *
     * @param gone outputs that are no longer true
     * @param rest outputs that are, in the order in which they were written
     * @return whether something is no longer there, or something else
     */
    boolean withdraw(List<NodeOutputs> gone, List<NodeOutputs> rest) {
        GlobalOutputs withdrawn = new GlobalOutputs();
        gone.forEach(withdrawn::export);
        GlobalOutputs standing = new GlobalOutputs();
        rest.forEach(standing::export);
        boolean changed = false;
        for (String name : withdrawn.parameters.keySet()) {
            if (parameters.containsKey(name)) {
                String old = parameters.remove(name);
                if (standing.parameters.containsKey(name)) {
                    parameters.put(name, standing.parameters.get(name));
                }
                changed |= !java.util.Objects.equals(old, parameters.get(name));
            }
        }
        for (String name : withdrawn.artifacts.keySet()) {
            if (artifacts.containsKey(name)) {
                Artifact old = artifacts.remove(name);
                Artifact other = standing.artifacts.get(name);
                if (other != null) {
                    artifacts.put(name, other);
                }
                changed |= !old.equals(other);
            }
        }
        return changed;
    }

    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }

    Map<String, @Nullable String> parameters() {
        return parameters;
    }

    @Nullable
    Artifact artifact(String name) {
        return artifacts.get(name);
    }

    void clear() {
        parameters.clear();
        artifacts.clear();
    }

    /** Null if nothing was ever exported. */
    @Nullable
    Outputs toModel() {
        if (parameters.isEmpty() && artifacts.isEmpty()) {
            return null;
        }
        List<Parameter> list = new ArrayList<>();
        parameters.forEach((name, value) ->
                list.add(Parameter.builder().name(name).value(value).build()));
        return new Outputs(list, new ArrayList<>(artifacts.values()), null, null);
    }
}
