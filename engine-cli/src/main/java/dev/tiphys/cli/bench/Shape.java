package dev.tiphys.cli.bench;

import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.DagTask;
import dev.tiphys.model.DagTemplate;
import dev.tiphys.model.Template;
import dev.tiphys.model.Workflow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The workflows that are measured, each of any size. */
public enum Shape {
    /** A DAG of tasks, each depending on the one before and taking its output as a parameter. */
    CHAIN("chain") {
        @Override
        public Workflow workflow(int nodes) {
            return dag(chain(nodes));
        }
    },
    /** One step over many items, each with a parameter from its item, and a step that takes all results. */
    FAN_OUT("fan-out") {
        @Override
        public Workflow workflow(int nodes) {
            return read("""
                - name: main
                  steps:
                  - - {name: work, template: leaf, withSequence: {count: "%d"}, arguments: {parameters: [{name: in, value: "{{item}}"}]}}
                  - - {name: all, template: leaf, arguments: {parameters: [{name: in, value: "{{steps.work.outputs.parameters.out}}"}]}}
            """.formatted(nodes));
        }
    },
    /** Layers of a hundred tasks, each depending on three of the layer before. */
    DAG("dag") {
        @Override
        public Workflow workflow(int nodes) {
            return dag(layers(nodes));
        }
    },
    /** A loop over a sequence, two at a time, with a condition that leaves every third item out. */
    LOOP("loop") {
        @Override
        public Workflow workflow(int nodes) {
            return read("""
                - name: main
                  parallelism: 2
                  steps:
                  - - {name: work, template: leaf, withSequence: {count: "%d"}, when: "{{item}} %% 3 != 0", arguments: {parameters: [{name: in, value: "{{item}}"}]}}
            """.formatted(nodes));
        }
    };

    /** Tasks of a layer. */
    public static final int LAYER = 100;

    private static final int EDGES = 3;
    private static final long SEED = 1;
    private static final String LEAF = """
                - name: leaf
                  inputs: {parameters: [{name: in, default: ""}]}
                  container: {image: no-op, command: [x]}
                  outputs: {parameters: [{name: out, valueFrom: {path: /out}}]}
            """;

    private final String label;

    Shape(String label) {
        this.label = label;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** A workflow of this shape with about so many nodes. */
    public abstract Workflow workflow(int nodes);

    /**
     * The shapes that are meant: one, or {@code all}.
     *
     * @throws IllegalArgumentException when there is no such shape
     */
    public static List<Shape> named(String label) {
        List<Shape> shapes = Arrays.stream(values())
                .filter(shape -> label.equals("all") || label.equals(shape.label))
                .toList();
        if (shapes.isEmpty()) {
            throw new IllegalArgumentException("--shape is one of "
                    + Arrays.stream(values()).map(Shape::label).collect(Collectors.joining(", ")) + " or all, not "
                    + label);
        }
        return shapes;
    }

    /**
     * The three tasks of the layer before on which each task depends; none for those of the first layer. The same at
     * every call.
     */
    public static int[][] layeredDependencies(int nodes) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[][] dependencies = new int[nodes][];
        for (int i = 0; i < nodes; i++) {
            int before = (i / LAYER - 1) * LAYER;
            dependencies[i] = before < 0
                    ? new int[0]
                    : random.ints(0, LAYER)
                            .distinct()
                            .limit(EDGES)
                            .map(offset -> before + offset)
                            .toArray();
        }
        return dependencies;
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
        int[][] dependencies = layeredDependencies(nodes);
        List<DagTask> tasks = new ArrayList<>(nodes);
        for (int i = 0; i < nodes; i++) {
            List<String> names = new ArrayList<>();
            for (int dependency : dependencies[i]) {
                names.add("t" + dependency);
            }
            tasks.add(task(i, Arguments.EMPTY, names));
        }
        return tasks;
    }
}
