package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a task's report becomes on its node. */
final class TaskOutputs {
    private TaskOutputs() {}

    static @Nullable NodeOutputs of(TaskExecution task, TaskResult result, NodePhase phase) {
        String exitCode =
                result.exitCode().isPresent() ? String.valueOf(result.exitCode().getAsInt()) : null;
        Outputs declared = task.template.template().outputs();
        if (declared.parameters().isEmpty()
                && result.parameters().isEmpty()
                && result.artifacts().isEmpty()) {
            return exitCode == null && result.result().isEmpty()
                    ? null
                    : NodeOutputs.of(result.result().orElse(null), exitCode);
        }
        Outputs named = GlobalNames.filledIn(task.template.template().outputs(), task.scope);
        if (!named.equals(declared)) {
            declared = named;
        }
        @Nullable String @Nullable [] asDeclared = asDeclared(declared.parameters(), result);
        if (asDeclared != null) {
            return new NodeOutputs(
                    declared.parameters(),
                    asDeclared,
                    List.of(),
                    result.result().orElse(null),
                    exitCode);
        }
        List<Parameter> reported = new ArrayList<>();
        List<@Nullable String> values = new ArrayList<>();
        for (Parameter parameter : declared.parameters()) {
            String value = result.parameters().get(parameter.name());
            if (value != null) {
                reported.add(parameter);
                values.add(value);
            }
        }
        Outputs all = declared;
        result.parameters().forEach((name, value) -> {
            if (all.parameter(name).isEmpty()) {
                reported.add(Parameter.builder().name(name).build());
                values.add(value);
            }
        });
        List<Artifact> artifacts = new ArrayList<>();
        for (Artifact artifact : result.artifacts()) {
            artifacts.add(Produced.by(withGlobalName(artifact, declared)));
        }
        return new NodeOutputs(
                reported.size() == declared.parameters().size() && reported.equals(declared.parameters())
                        ? declared.parameters()
                        : List.copyOf(reported),
                values.toArray(new @Nullable String[0]),
                List.copyOf(artifacts),
                result.result().orElse(null),
                exitCode);
    }

    /** The values, if they are those that are declared, and nothing else; else null. */
    private static @Nullable String @Nullable [] asDeclared(List<Parameter> declared, TaskResult result) {
        if (result.parameters().size() != declared.size() || !result.artifacts().isEmpty()) {
            return null;
        }
        @Nullable String[] values = new @Nullable String[declared.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.parameters().get(declared.get(i).name());
            if (values[i] == null) {
                return null;
            }
        }
        return values;
    }

    private static Artifact withGlobalName(Artifact artifact, Outputs declared) {
        String globalName =
                declared.artifact(artifact.name()).map(Artifact::globalName).orElse(null);
        return globalName == null || artifact.globalName() != null
                ? artifact
                : artifact.toBuilder().globalName(globalName).build();
    }
}
