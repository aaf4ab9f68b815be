package dev.tiphys.executors.process;

import dev.tiphys.model.Artifact;
import dev.tiphys.model.ContainerNode;
import dev.tiphys.model.ContainerSetTemplate;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.ScriptTemplate;
import dev.tiphys.model.Template;
import dev.tiphys.model.ValueFrom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Templates for tests. */
final class Templates {
    private Templates() {}

    static ContainerTemplate.Builder shell(String command) {
        return ContainerTemplate.builder()
                .image("alpine:3")
                .command(List.of("sh", "-c"))
                .args(List.of(command));
    }

    static Template.Builder sh(String command) {
        return Template.builder().name("t").container(shell(command).build());
    }

    static Template.Builder script(String interpreter, String source) {
        return Template.builder()
                .name("t")
                .script(new ScriptTemplate(
                        ContainerTemplate.builder()
                                .image("python:3")
                                .command(List.of(interpreter))
                                .build(),
                        source));
    }

    static Template.Builder set(ContainerNode... containers) {
        return Template.builder().name("t").containerSet(new ContainerSetTemplate(List.of(containers), null));
    }

    static ContainerNode node(String name, String command, String... dependencies) {
        return new ContainerNode(shell(command).name(name).build(), List.of(dependencies));
    }

    static Outputs parameters(String name, String path) {
        return new Outputs(List.of(parameter(name, path, null)), List.of(), null, null);
    }

    static Parameter parameter(String name, String path, @Nullable String otherwise) {
        return Parameter.builder()
                .name(name)
                .valueFrom(
                        ValueFrom.builder().path(path).defaultValue(otherwise).build())
                .build();
    }

    static Outputs artifacts(Artifact... artifacts) {
        return new Outputs(List.of(), List.of(artifacts), null, null);
    }

    static Inputs inputs(Artifact... artifacts) {
        return new Inputs(List.of(), List.of(artifacts));
    }

    static Artifact artifact(String name, String path) {
        return Artifact.builder().name(name).path(path).build();
    }
}
