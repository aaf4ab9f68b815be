package dev.tiphys.cli;

import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.DagTask;
import dev.tiphys.model.DagTemplate;
import dev.tiphys.model.Template;
import dev.tiphys.model.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The workflows that are measured. */
final class Shapes {
    private static final int LAYER = 100;
    private static final int EDGES = 3;
    private static final String LEAF = """
                - name: leaf
                  inputs: {parameters: [{name: in, default: ""}]}
                  container: {image: no-op, command: [x]}
                  outputs: {parameters: [{name: out, valueFrom: {path: /out}}]}
            """;

    private Shapes() {}

    static Workflow of(String shape, int nodes) {
        return switch (shape) {
            case "chain" -> dag(chain(nodes));
            case "dag" -> dag(layers(nodes));
            case "fan-out" -> read("""
                - name: main
                  steps:
                  - - {name: work, template: leaf, withSequence: {count: "%d"}, arguments: {parameters: [{name: in, value: "{{item}}"}]}}
                  - - {name: all, template: leaf, arguments: {parameters: [{name: in, value: "{{steps.work.outputs.parameters.out}}"}]}}
            """.formatted(nodes));
            case "loop" -> read("""
                - name: main
                  parallelism: 2
                  steps:
                  - - {name: work, template: leaf, withSequence: {count: "%d"}, when: "{{item}} %% 3 != 0", arguments: {parameters: [{name: in, value: "{{item}}"}]}}
            """.formatted(nodes));
            default -> throw new IllegalArgumentException(shape);
        };
    }

    private static Workflow read(String template) {
        return Workflows.read("""
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {name: bench}
            spec:
                entrypoint: main
                templates:
            """ + template.stripTrailing() + "\n" + LEAF);
    }

    private static Workflow dag(List<DagTask> tasks) {
        Workflow frame = read("""
                - name: main
                  dag: {tasks: [{name: t0, template: leaf}]}
            """);
        List<Template> templates = new ArrayList<>();
        for (Template template : frame.spec().templates()) {
            templates.add(
                    template.dag() == null
                            ? template
                            : template.toBuilder()
                                    .dag(new DagTemplate(null, tasks, null))
                                    .build());
        }
        return frame.withSpec(frame.spec().toBuilder().templates(templates).build());
    }

    private static DagTask task(int number, Arguments arguments, List<String> dependencies) {
        return DagTask.builder()
                .name("t" + number)
                .template("leaf")
                .arguments(arguments)
                .dependencies(dependencies)
                .build();
    }

    private static List<DagTask> chain(int nodes) {
        List<DagTask> tasks = new ArrayList<>(nodes);
        tasks.add(task(0, Arguments.EMPTY, List.of()));
        for (int i = 1; i < nodes; i++) {
            String before = "t" + (i - 1);
            tasks.add(task(i, Arguments.of("in", "{{tasks." + before + ".outputs.parameters.out}}"), List.of(before)));
        }
        return tasks;
    }

    private static List<DagTask> layers(int nodes) {
        SplittableRandom random = new SplittableRandom(1);
        List<DagTask> tasks = new ArrayList<>(nodes);
        for (int i = 0; i < nodes; i++) {
            int layer = i / LAYER;
            List<String> dependencies = new ArrayList<>();
            for (int edge = 0; layer > 0 && edge < EDGES; edge++) {
                String name = "t" + ((layer - 1) * LAYER + random.nextInt(LAYER));
                if (!dependencies.contains(name)) {
                    dependencies.add(name);
                }
            }
            tasks.add(task(i, Arguments.EMPTY, dependencies));
        }
        return tasks;
    }
}
