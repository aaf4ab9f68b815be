package dev.tiphys.core.decide;

import dev.tiphys.core.plan.Text;
import dev.tiphys.core.template.Scope;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The global names of outputs, which may hold tags. */
final class GlobalNames {
    private GlobalNames() {}

    /** The declaration with its global names filled in; the same object if none has a tag. */
    static Outputs filledIn(Outputs declared, Scope scope) {
        boolean tagged = false;
        for (Parameter parameter : declared.parameters()) {
            tagged |= hasTag(parameter.globalName());
        }
        for (Artifact artifact : declared.artifacts()) {
            tagged |= hasTag(artifact.globalName());
        }
        if (!tagged) {
            return declared;
        }
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : declared.parameters()) {
            parameters.add(
                    parameter.globalName() == null
                            ? parameter
                            : parameter.toBuilder()
                                    .globalName(Text.of(parameter.globalName()).renderWhatIsKnown(scope))
                                    .build());
        }
        List<Artifact> artifacts = new ArrayList<>();
        for (Artifact artifact : declared.artifacts()) {
            artifacts.add(
                    artifact.globalName() == null
                            ? artifact
                            : artifact.toBuilder()
                                    .globalName(Text.of(artifact.globalName()).renderWhatIsKnown(scope))
                                    .build());
        }
        return declared.withParameters(parameters).withArtifacts(artifacts);
    }

    private static boolean hasTag(@org.jspecify.annotations.Nullable String name) {
        return name != null && name.contains("{{");
    }
}
