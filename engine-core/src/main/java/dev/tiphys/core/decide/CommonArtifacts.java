package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeInputs;
import dev.tiphys.model.Artifact;
import org.jspecify.annotations.Nullable;

/** Artifacts that every template sees: its inputs and the workflow's. */
final class CommonArtifacts {
    private CommonArtifacts() {}

    static @Nullable Artifact common(Run run, @Nullable NodeInputs inputs, String name) {
        if (name.startsWith("inputs.artifacts.") && inputs != null) {
            String artifact = name.substring("inputs.artifacts.".length());
            for (Artifact input : inputs.artifacts()) {
                if (input.name().equals(artifact)) {
                    return input;
                }
            }
        }
        if (name.startsWith("workflow.outputs.artifacts.")) {
            return run.outputs.artifact(name.substring("workflow.outputs.artifacts.".length()));
        }
        return null;
    }
}
